import { waysBack } from "../../domain/chapters/intake/intake-state.ts";
import { replay } from "../../domain/case/replay.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import { recallByMail } from "../../domain/case/duties-recalled.ts";
import { nextMoment } from "../../domain/case/next-moment.ts";
import type { GitOid } from "../../domain/values/ids.ts";
import { hasOpenWork } from "../../domain/chapters/banning/open-work.ts";
import { isOrdered } from "../../domain/chapters/enacting/action-standing.ts";
import { stageOf } from "../../domain/case/stage-of.ts";
import { earliest, type Instant } from "../../domain/values/time.ts";
import type { ChainHead, RecordFile } from "../../ports/record-codec.ts";
import { shownFields } from "../../domain/case/shown-fields.ts";
import { onNoBoard, surfaceHash } from "../marks/surface-hash.ts";
import { recordMessage } from "../marks/trailers.ts";
import { filesBeside, outsideFilesIn } from "./files-beside.ts";
import { whoIsWho } from "./who-is-who.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { heardUntil } from "../hear/hear.ts";
import { lettersOwed } from "./letters-owed.ts";
import { withSaid } from "./with-said.ts";

/** The record after a look: its end, and who wrote it last and when. */
export interface RecordedCase {
  readonly head: ChainHead;
  readonly headOid: GitOid;
  readonly committedAt: Instant;
  readonly byThisRun: boolean;
  readonly files: readonly RecordFile[];
  /** `PEOPLE.md` as it stands beside them. */
  readonly people: string | undefined;
}

/** What writing to a record works with. */
export type RecordingPorts = Pick<
  CasePorts,
  | "codec"
  | "mailer"
  | "ownersEmail"
  | "sha256"
  | "keyedHash"
  | "community"
  | "room"
  | "replyTo"
  | "publicUrl"
  | "codeFor"
> & {
  readonly repository: Pick<CasePorts["repository"], "record" | "stored">;
};

/** Records what the case lacks, in one commit and compare-and-swap; writes nothing for nothing. */
export async function recordEvents(
  heard: HeardCase,
  ports: RecordingPorts,
): Promise<RecordedCase | "somebody-was-first"> {
  const { branch, documents } = heard.found;
  const last = documents.at(-1);
  if (heard.added.length > 0)
    return appendEvents(
      heard,
      heard.added,
      { files: branch?.files ?? [], people: branch?.people, ...heard, head: last },
      ports,
    );
  const there = recordedBefore(heard);
  if (!there) throw new Error("a case without events was observed");
  return there;
}

/** The record as this look found it; `undefined` where there was none. */
export function recordedBefore({
  found: { branch, documents },
}: Pick<HeardCase, "found">): RecordedCase | undefined {
  const head = documents.at(-1);
  if (!branch || !head) return undefined;
  const { headOid, headCommittedAt: committedAt, files, people } = branch;
  return { head, headOid, committedAt, byThisRun: false, files, people };
}

/** Git leaves the bytes of a record alone, so that its hashes hold on every machine. */
export const bytesAsTheyAre: RecordFile = { path: ".gitattributes", text: "* -text\n" };

interface RecordEnd {
  readonly headOid: GitOid;
  readonly files: readonly RecordFile[];
  readonly people: string | undefined;
  readonly head: ChainHead | undefined;
  /** Where this look has shown the record up to here already. */
  readonly committedAt?: Instant;
}

/** Appends events to a record whose end is known. */
export async function appendEvents(
  {
    found,
    config,
    events: known,
    waitingSince,
  }: Pick<HeardCase, "found" | "config" | "events" | "waitingSince">,
  added: readonly CaseEvent[],
  end: RecordEnd,
  ports: RecordingPorts,
): Promise<RecordedCase | "somebody-was-first"> {
  const { repository, codec, mailer, sha256, keyedHash, room } = ports;
  const state = replay([...new Set([...known, ...added])]);
  if (!state) throw new Error("there is nothing to record");
  const events = withSaid(added, found.observation, end.files, keyedHash);
  const { files, head } = codec.append(end.files, end.head, events);
  const shown = shownFields(state, config);
  // Until the record says that a letter left, an action is settled or the case moved, every sweep looks.
  const isRecalled = recallByMail(state, config) !== undefined;
  const owesLetter =
    mailer !== undefined && (isRecalled || lettersOwed(state, config, ports).length > 0);
  const isMoving = added.at(-1)?.type === "MoveBegun";
  const isOwed = owesLetter || isMoving || hasOpenWork(state, config);
  const moments = [nextMoment(state, config)?.at, isOwed ? state.asOf : undefined];
  const beside = await filesBeside(outsideFilesIn(added), repository);
  const outcome = await repository.record({
    codeName: found.codeName,
    expectedHeadOid: end.headOid,
    opens: !found.branch && !end.head,
    isSealed: found.branch?.sealed ?? false,
    files: [
      ...files,
      ...beside,
      ...whoIsWho(state, end.people),
      ...(end.head ? [] : [bytesAsTheyAre]),
    ],
    message: recordMessage(found.codeName, added, {
      issue: state.issue.id,
      stage: stageOf(state),
      lookAgainAt: earliest(moments.filter((at) => at !== undefined)),
      surface: surfaceHash(room ? onNoBoard(shown) : shown, sha256),
      heardUntil: heardUntil(found.observation, waitingSince),
      out: state.recusals.map(({ member }) => member.id),
      inForce: state.actions.filter(isOrdered).length,
      codes: waysBack(state),
      followsShow: end.committedAt !== undefined,
    }),
  });
  if (outcome === "somebody-was-first") return outcome;
  const [{ text: people } = { text: end.people }] = whoIsWho(state, end.people);
  return { ...outcome, head, byThisRun: true, files: merged(end.files, files), people };
}

function merged(
  before: readonly RecordFile[],
  changed: readonly RecordFile[],
): readonly RecordFile[] {
  const kept = before.filter((file) => !changed.some((one) => one.path === file.path));
  return [...kept, ...changed];
}
