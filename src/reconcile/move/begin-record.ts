import { waysBack } from "../../domain/chapters/intake/intake-state.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import { evolve } from "../../domain/case/evolve.ts";
import { isOrdered } from "../../domain/chapters/enacting/action-standing.ts";
import { nextMoment } from "../../domain/case/next-moment.ts";
import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import { Cause, type CodeName, type GitOid, type NodeId } from "../../domain/values/ids.ts";
import { type Instant, secondBefore } from "../../domain/values/time.ts";
import { shownFields } from "../../domain/case/shown-fields.ts";
import { stageOf } from "../../domain/case/stage-of.ts";
import type { RecordFile } from "../../ports/record-codec.ts";
import type { ObservedRoom } from "../../ports/rooms.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { bytesAsTheyAre, type RecordedCase } from "../record/record-events.ts";
import { withSaid } from "../record/with-said.ts";
import { whoIsWho } from "../record/who-is-who.ts";
import { onNoBoard, surfaceHash } from "../marks/surface-hash.ts";
import { recordMessage } from "../marks/trailers.ts";
import { unansweredIn } from "./unanswered.ts";
import type { RoomPorts } from "../ports/room-ports.ts";

/** What a room's record begins with. */
export interface OldRecord {
  /** The record in the old place; `undefined` where there is none. */
  readonly there: RecordedCase | undefined;
  /** What was heard and stands in no record yet. */
  readonly pending: readonly CaseEvent[];
}

/** The record as it was, byte for byte, and after it that the case moved. */
export async function beginRecord(
  name: CodeName,
  { issue, rootOid }: ObservedRoom,
  { state, config, found, events }: HeardCase,
  { there, pending }: OldRecord,
  { codec, clock, sha256, keyedHash }: CasePorts,
  { rooms }: RoomPorts,
): Promise<"begun" | "somebody-was-first"> {
  if (!issue || rootOid === undefined) throw new TypeError("a room without issue or root");
  const { id, number } = issue;
  const unanswered = unansweredIn(events, found.observation);
  const moved: CaseEvent = {
    type: "CaseMoved",
    at: clock.now(),
    by: "comity",
    cause: Cause.parse(`move:${found.observation.issue.id}`),
    register: config.register,
    codeName: name,
    issue: { id, number },
    from: state.codeName,
    ...(unanswered.length > 0 && { unanswered: [...unanswered] }),
  };
  const files = there?.files ?? [];
  const added = withSaid([...pending, moved], found.observation, files, keyedHash);
  const changed = codec.append(files, there?.head, added).files;
  const kept = files.filter(({ path }) => !changed.some((one) => one.path === path));
  const beginning = {
    issue,
    rootOid,
    files: [...kept, ...changed],
    added: [moved],
    heardUntil: moved.at,
  };
  return writeBeginning(name, beginning, evolve(state, moved), config, { rooms, sha256 });
}

interface Beginning {
  readonly issue: { readonly id: NodeId };
  readonly rootOid: GitOid;
  /** The record, byte for byte. */
  readonly files: readonly RecordFile[];
  /** What of it is told in the commit's first line. */
  readonly added: readonly CaseEvent[];
  readonly heardUntil: Instant;
}

/** The first commit of a record in a room. */
export function writeBeginning(
  name: CodeName,
  beginning: Beginning,
  after: CaseState,
  config: AdoptedConfig,
  { rooms, sha256 }: Pick<RoomPorts, "rooms"> & Pick<CasePorts, "sha256">,
): Promise<"begun" | "somebody-was-first"> {
  const shown = onNoBoard(shownFields(after, config));
  const { files, message } = firstCommit(
    name,
    beginning,
    after,
    config,
    surfaceHash(shown, sha256),
  );
  return rooms.beginRecord(name, beginning.rootOid, files, message);
}

/** What a record begins with, wherever that is. */
export function firstCommit(
  name: CodeName,
  { issue, files, added, heardUntil }: Omit<Beginning, "rootOid">,
  after: CaseState,
  config: AdoptedConfig,
  surface: string,
): { readonly files: readonly RecordFile[]; readonly message: string } {
  const message = recordMessage(name, added, {
    issue: issue.id,
    stage: stageOf(after),
    lookAgainAt: nextMoment(after, config)?.at,
    surface,
    // Somebody may say something in the very second in which it begins.
    heardUntil: secondBefore(heardUntil),
    out: after.recusals.map(({ member }) => member.id),
    inForce: after.actions.filter(isOrdered).length,
    codes: waysBack(after),
    followsShow: false,
  });
  return { files: [...files, ...whoIsWho(after, undefined), bytesAsTheyAre], message };
}
