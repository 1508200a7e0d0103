import { replay } from "../../domain/case/replay.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import { Cause, type CodeName, type GitOid } from "../../domain/values/ids.ts";
import { belongsInRoom, readersOf, shutOutOf } from "../../domain/chapters/keeping-apart/room.ts";
import type { Instant } from "../../domain/values/time.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import type { ObservedRoom, RoomDoor } from "../../ports/rooms.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { hearCase, type HeardCase } from "../hear/hear-case.ts";
import { appendEvents, recordedBefore, type RecordedCase } from "../record/record-events.ts";
import { caseKey } from "../looks/keys.ts";
import { settledAt } from "../looks/settled-at.ts";
import { beginRecord, type OldRecord } from "./begin-record.ts";
import { dossierPieces } from "./dossier-pieces.ts";
import { findRoom, lookForRoom } from "./find-room.ts";
import { forgetCase } from "./forget-case.ts";
import { keepAccess } from "../access/keep-access.ts";
import { callOwners } from "./call-owners.ts";
import { planLeaving } from "./leave-resolution.ts";
import { noticeOf } from "./notice-of.ts";
import { planMovedAnchor } from "../show/plan-anchor.ts";
import { planLateComments, planNotice, planRoom } from "./plan-room.ts";
import { wordingBy } from "./wording.ts";
import type { RoomPorts } from "../ports/room-ports.ts";

/** A first move takes four looks; more means that somebody undoes what is done. */
const mostLooks = 10;

/**
 * The room in which a case lives already, though something of it is left where it was: a run ended
 * in the middle of its move. Nothing is recorded in the old place any more then.
 */
export async function beganToLiveIn(
  { history, state: now, config, found }: HeardCase,
  roomPorts: RoomPorts,
): Promise<CodeName | undefined> {
  const state = history.length > 0 ? replay(history) : now;
  if (!state || !belongsInRoom(state, config)) return undefined;
  const there = await lookForRoom(found.observation.issue.id, roomPorts);
  return there?.room.holdsRecord ? there.name : undefined;
}

/** What became of a move, with the record that is left in the old place. */
export type Moved =
  | { readonly is: "moved"; readonly room: CodeName }
  | { readonly is: "to-look-again" | "refused"; readonly there: RecordedCase | undefined };

/**
 * Until when another instance may be moving the case that began to; `undefined` for nobody.
 *
 * @param own the head that this run recorded last and has not shown
 */
export function movedByOthersUntil(
  { history, found: { branch } }: Pick<HeardCase, "history" | "found">,
  own: GitOid | undefined,
  { clock, patienceSeconds }: Pick<CasePorts, "clock" | "patienceSeconds">,
): Instant | undefined {
  const isBegun = history.at(-1)?.type === "MoveBegun" && branch !== undefined;
  if (!isBegun || branch.headOid === own) return undefined;
  const until = settledAt(branch.headCommittedAt, patienceSeconds);
  return until > clock.now() ? until : undefined;
}

/**
 * Moves a case whose record is up to date to its room. Every step asks first whether it was done,
 * so it may be interrupted after any request and begun again. Something said meanwhile is heard
 * before the record moves: `to-look-again`. Where GitHub does not let a room be made: `refused`.
 *
 * @param recorded `undefined` for a case that was never recorded where it is, or of which nothing more
 * is recorded there
 */
export async function moveCase(
  heard: HeardCase,
  recorded: RecordedCase | undefined,
  ports: CasePorts,
  roomPorts: RoomPorts,
): Promise<Moved> {
  let old: OldRecord | undefined;
  try {
    const name = await findRoom(heard.found.observation.issue.id, roomPorts);
    const closed = await closeOldRecord(heard, recorded, ports);
    if (closed === "somebody-was-first") return { is: "to-look-again", there: undefined };
    old = closed;
    const room = await furnish(name, heard, ports, roomPorts);
    const isOvertaken =
      (await saysMore(heard, old, ports)) ||
      (await beginRecord(name, room, heard, old, ports, roomPorts)) === "somebody-was-first";
    if (isOvertaken) return { is: "to-look-again", there: old.there };
    await leaveOldPlace(name, heard, old.there?.headOid, ports, roomPorts);
    return { is: "moved", room: name };
  } catch (error) {
    if (!(error instanceof Terminal) || (await beganToLiveIn(heard, roomPorts))) throw error;
    const { route, status } = error.edge;
    roomPorts.log.warn("a case could not be moved to a room of its own", {
      key: caseKey(heard.found.observation.issue.id),
      route,
      ...(status !== undefined && { status }),
    });
    return { is: "refused", there: recorded && (old?.there ?? recorded) };
  }
}

/**
 * Nothing more comes after what is copied: that the move begins is the last document in the old place,
 * by compare-and-swap, and whoever finds it there records nothing else.
 */
async function closeOldRecord(
  heard: HeardCase,
  recorded: RecordedCase | undefined,
  ports: CasePorts,
): Promise<OldRecord | "somebody-was-first"> {
  if (!recorded) return { there: recordedBefore(heard), pending: heard.added };
  const begun: CaseEvent = {
    type: "MoveBegun",
    at: ports.clock.now(),
    by: "comity",
    cause: Cause.parse(`begin-move:${recorded.headOid}`),
    register: heard.config.register,
  };
  const there = await appendEvents(heard, [begun], recorded, ports);
  return there === "somebody-was-first" ? there : { there, pending: [] };
}

/**
 * Lets the readers in, and takes away what is left of the case in the case repository.
 *
 * @param copied the head of the old record with which the room's begins; no other is taken away
 */
export async function leaveOldPlace(
  name: CodeName,
  heard: HeardCase,
  copied: GitOid | undefined,
  ports: CasePorts,
  { rooms, ...roomPorts }: RoomPorts,
): Promise<void> {
  const { state, config } = heard;
  const out = shutOutOf(state, config);
  const { access } = await keepAccess(name, readersOf(state, config), out, rooms);
  const old = await observeAgain(heard, ports);
  if (old) {
    const room = await seen(name, { rooms, ...roomPorts });
    const wordingOf = wordingBy(heard.events, ports.keyedHash);
    for (const step of planLateComments(room, toRepeat(old, heard.state), wordingOf))
      await rooms.apply(name, step);
    const leaving = planLeaving(old);
    if (leaving.length > 0) await ports.repository.changePull(heard.found.codeName, leaving);
    // Before the issue goes: what is missing here then is not missing.
    const moved = planMovedAnchor({ observation: old, codeName: heard.found.codeName }, ports);
    if (moved.length > 0) await ports.repository.show(old.issue.id, undefined, moved);
    const emptiedIssue = await forgetCase(old, ports.board(), rooms);
    if (emptiedIssue !== undefined) {
      const notice = noticeOf(
        access,
        { ...heard.state, found: heard.found },
        emptiedIssue,
        await rooms.openDoors(name),
      );
      for (const step of planNotice(room, notice)) await rooms.apply(name, step);
      await callOwners(name, room, emptiedIssue, heard.state, { rooms, ...roomPorts }, ports.clock);
    }
  }
  const { branch, codeName } = heard.found;
  if (branch && copied)
    await rooms.forget({
      step: "delete-record",
      codeName,
      isSealed: branch.sealed,
      headOid: copied,
    });
}

function isRecordFile({ path }: { readonly path: string }): boolean {
  return path.endsWith(".yml");
}

async function seen(name: CodeName, { rooms }: RoomPorts): Promise<ObservedRoom> {
  const room = await rooms.observe(name, "whole");
  if (room) return room;
  throw new Transient("GitHub does not show the room yet that was just made", {
    route: "ObserveRoom",
  });
}

/** The old issue now, with its whole thread. */
function observeAgain(
  { found: { codeName, observation } }: HeardCase,
  { repository, register: { rootOid } }: CasePorts,
): Promise<CaseObservation | undefined> {
  return repository.observe(observation.issue.id, [codeName], undefined, rootOid);
}

/** What is repeated in the room: no comment that members had deleted, though it may still be there. */
function toRepeat(old: CaseObservation, { redacted }: HeardCase["state"]): CaseObservation {
  return { ...old, comments: old.comments.filter(({ id }) => !redacted.includes(id)) };
}

/** Furnishes the room and repeats there what the old issue says. */
async function furnish(
  name: CodeName,
  heard: HeardCase,
  ports: CasePorts,
  roomPorts: RoomPorts,
): Promise<ObservedRoom> {
  const { rooms } = roomPorts;
  let room = await seen(name, roomPorts);
  const access = await rooms.access(name);
  const old = await observeAgain(heard, ports);
  if (!old) throw new Transient("the issue of a case that moves is gone", { route: "ObserveCase" });
  const repeated = toRepeat(old, heard.state);
  const dossier = dossierPieces(heard.events, old);
  const wordingOf = wordingBy(heard.events, ports.keyedHash);
  let doors: readonly RoomDoor[] | undefined;
  for (let look = 0; look < mostLooks; look += 1) {
    // Closed, as far as they can be, before there is a root, and told after it.
    if (room.rootOid !== undefined) doors ??= await rooms.openDoors(name);
    const notice = noticeOf(access, { ...heard.state, found: heard.found }, undefined, doors ?? []);
    const steps = planRoom(room, { name, old: repeated, notice, wordingOf, dossier });
    if (steps.length === 0) return room;
    for (const step of steps) await rooms.apply(name, step);
    room = await seen(name, roomPorts);
  }
  throw new Transient("a room does not come to be furnished: something undoes it", {
    route: "ObserveRoom",
  });
}

/** Whether people said something in the old place that is not to be recorded yet. */
async function saysMore(
  heard: HeardCase,
  { there, pending }: OldRecord,
  ports: CasePorts,
): Promise<boolean> {
  const observation = await observeAgain(heard, ports);
  if (!observation) return true;
  const documents = there ? ports.codec.read(there.files.filter(isRecordFile)) : [];
  const again = await hearCase({ ...heard.found, observation, documents }, ports);
  return again === undefined || again.events.length > documents.length + pending.length;
}
