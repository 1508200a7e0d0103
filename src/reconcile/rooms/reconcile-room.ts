import type { CaseState } from "../../domain/case/case-state.ts";
import type { CodeName, GitOid, NodeId } from "../../domain/values/ids.ts";
import type { UnsettledAccess } from "../../domain/chapters/keeping-apart/unsettled-access.ts";
import { readersOf, shutOutOf } from "../../domain/chapters/keeping-apart/room.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { CaseMemory } from "../observe/case-memory.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import type { CaseOutcome } from "../case/case-look.ts";
import { reconcileCase } from "../case/reconcile-case.ts";
import { keepAccess } from "../access/keep-access.ts";
import type { LostIssue } from "../../domain/chapters/keeping-apart/lost-issue.ts";
import { rootOfRoom } from "../ports/root-of-room.ts";
import { lookForLostIssue, mayBeLost } from "./lost-room-issue.ts";
import { isCallOpen } from "../move/plan-old-issue-task.ts";
import type { RoomPorts } from "../ports/room-ports.ts";
import type { ObservedRoom } from "../../ports/rooms.ts";

/** What is remembered of a room between looks; losing it costs requests and nothing else. */
export interface RoomMemory {
  readonly issue: NodeId;
  readonly rootOid: GitOid;
  /** Whether owners are called there to delete the old issue, as far as its thread was read at first. */
  readonly isCallOpen: boolean | undefined;
  /** Since when the record is not trusted. */
  readonly doubtedSince: Instant | undefined;
  /** Who was let read, and when that was last compared with GitHub. */
  readonly kept:
    | {
        readonly readers: string;
        readonly at: Instant;
        readonly unsettled: readonly UnsettledAccess[];
      }
    | undefined;
}

/** Somebody may have been let in or put out by hand. */
const minutesBetweenComparisons = 60;

interface RoomLook {
  readonly outcome: CaseOutcome;
  readonly memory: RoomMemory | undefined;
  readonly case: CaseMemory | undefined;
  /** The case as it stands; `undefined` where this is no room of ours, or its record not trusted. */
  readonly state: CaseState | undefined;
  /** The case, where its issue is gone and its record is there. */
  readonly lost?: LostIssue;
}

/**
 * One look at a room: its case like any other, under the config of the case repository, without a
 * board; and who can read it, before anything new is shown. A repository that only looks like a
 * room holds no record that names an issue the app opened, and is left alone.
 */
export async function reconcileRoom(
  name: CodeName,
  {
    room: remembered,
    case: knownOfCase,
  }: { readonly room: RoomMemory | undefined; readonly case: CaseMemory | undefined },
  beganByThisRun: boolean,
  making: RoomPorts,
  ports: Omit<CasePorts, "room" | "moving">,
): Promise<RoomLook> {
  const { rooms } = making;
  const place = remembered ?? (await caseOf(name, { rooms }, ports));
  const nothing = { memory: undefined, case: undefined, state: undefined };
  if (!place) return { outcome: { case: "none" }, ...nothing };
  if ("lost" in place) return { outcome: { case: "gone" }, lost: place.lost, ...nothing };
  const { issue, rootOid } = place;
  const seen = { issue, rootOid, isCallOpen: place.isCallOpen };
  let kept = remembered?.kept;
  let state: CaseState | undefined;
  const inRoom: CasePorts = {
    ...ports,
    ...caseInRoom(name, rootOid, ports, rooms),
    room: {
      others: {
        repository: ports.repository,
        rootOid: ports.register.rootOid,
        codeNames: ports.codeNames,
        rooms,
      },
      making,
      beganByThisRun,
      async keepAccess(now, config) {
        state = now;
        const wanted = readersOf(now, config);
        const readers = wanted.map(({ person, role }) => `${person.id} ${role}`).join();
        const at = ports.clock.now();
        const isFresh = kept && addMinutes(kept.at, minutesBetweenComparisons) > at;
        if (isFresh && kept?.readers === readers) return kept.unsettled;
        const { unsettled } = await keepAccess(name, wanted, shutOutOf(now, config), rooms);
        kept = { readers, at, unsettled };
        return unsettled;
      },
    },
  };
  const outcome = await reconcileCase({
    issue,
    remembered: "case" in place ? place.case : knownOfCase,
    doubtedSince: remembered?.doubtedSince,
    ports: inRoom,
  });
  const doubtedSince = "since" in outcome ? outcome.since : undefined;
  const memory = "memory" in outcome ? outcome.memory : knownOfCase;
  return { outcome, memory: { ...seen, doubtedSince, kept }, case: memory, state };
}

/** A room as the place of one case. */
export function caseInRoom(
  name: CodeName,
  rootOid: GitOid,
  { register }: Pick<CasePorts, "register">,
  rooms: RoomPorts["rooms"],
): Pick<CasePorts, "register" | "repository" | "codeNames" | "board"> {
  return {
    register: { ...register, rootOid },
    repository: rooms.repository(name),
    codeNames: () => [name],
    board: () => undefined,
  };
}

type Place = Pick<RoomMemory, "issue" | "rootOid" | "isCallOpen">;

/** Where the case of a room is; `undefined` where it is no room of ours, or its issue is gone. */
export async function placeOf(
  name: CodeName,
  rooms: RoomPorts["rooms"],
): Promise<Place | undefined> {
  return placeIn(await rooms.observe(name, "beginning"));
}

/** The room of a forgotten case that GitHub does not let the app delete: there may be no record in it any more. */
function forgottenPlace(
  room: ObservedRoom | undefined,
  { forgotten, rootOid }: CasePorts["register"],
): Place | undefined {
  const id = room?.isPrivate ? room.issue?.id : undefined;
  if (!room || !id || !forgotten.cases.some(({ issues }) => issues.includes(id))) return undefined;
  return { issue: id, rootOid: rootOfRoom(room) ?? room.rootOid ?? rootOid, isCallOpen: false };
}

function placeIn(room: ObservedRoom | undefined): Place | undefined {
  const rootOid = rootOfRoom(room);
  if (!room?.issue || !rootOid || mayBeLost(room)) return undefined;
  return { issue: room.issue.id, rootOid, isCallOpen: isCallOpen(room) };
}

/** The same, and what becomes of a case whose issue is gone. */
async function caseOf(
  name: CodeName,
  { rooms }: Pick<RoomPorts, "rooms">,
  ports: Omit<CasePorts, "room" | "moving">,
): Promise<
  (Place & { readonly case?: CaseMemory | undefined }) | { readonly lost: LostIssue } | undefined
> {
  const room = await rooms.observe(name, "beginning");
  const forgotten = forgottenPlace(room, ports.register);
  if (forgotten) return forgotten;
  const rootOid = rootOfRoom(room);
  if (!room || !rootOid || !mayBeLost(room)) return placeIn(room);
  const there = { ...ports, ...caseInRoom(name, rootOid, ports, rooms) };
  const looked = await lookForLostIssue(name, room, rootOid, { rooms }, there);
  if ("lost" in looked) return looked;
  const place = { issue: looked.found, rootOid, isCallOpen: isCallOpen(room) };
  return { ...place, case: looked.memory };
}
