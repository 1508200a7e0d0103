import { replay } from "../../domain/case/replay.ts";
import type { CodeName } from "../../domain/values/ids.ts";
import { belongsInRoom, readersOf } from "../../domain/chapters/keeping-apart/room.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import type { ObservedRoom, RoomDoor } from "../../ports/rooms.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { hearCase, type HeardCase } from "../hear/hear-case.ts";
import type { RecordedCase } from "../record/record-events.ts";
import { caseKey } from "../looks/keys.ts";
import { beginRecord } from "./begin-record.ts";
import { dossierPieces } from "./dossier-pieces.ts";
import { findRoom, lookForRoom } from "./find-room.ts";
import { forgetCase } from "./forget-case.ts";
import { keepAccess } from "../access/keep-access.ts";
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

/**
 * Moves a case whose record is up to date to its room. Every step asks first whether it was done,
 * so it may be interrupted after any request and begun again. Something said meanwhile is heard
 * before the record moves: `look-again`. Where GitHub does not let a room be made: `refused`.
 *
 * @param recorded `undefined` for a case that was never recorded where it is
 */
export async function moveCase(
  heard: HeardCase,
  recorded: RecordedCase | undefined,
  ports: CasePorts,
  roomPorts: RoomPorts,
): Promise<CodeName | "look-again" | "refused"> {
  try {
    const name = await findRoom(heard.found.observation.issue.id, roomPorts);
    const room = await furnish(name, heard, ports, roomPorts);
    if (await saysMore(heard, recorded, ports)) return "look-again";
    const outcome = await beginRecord(name, room, heard, recorded, ports, roomPorts);
    if (outcome === "somebody-was-first") return "look-again";
    await leaveOldPlace(name, heard, ports, roomPorts);
    return name;
  } catch (error) {
    if (!(error instanceof Terminal) || (await beganToLiveIn(heard, roomPorts))) throw error;
    const { route, status } = error.edge;
    roomPorts.log.warn("a case could not be moved to a room of its own", {
      key: caseKey(heard.found.observation.issue.id),
      route,
      ...(status !== undefined && { status }),
    });
    return "refused";
  }
}

/** Lets the readers in, and takes away what is left of the case in the case repository. */
export async function leaveOldPlace(
  name: CodeName,
  heard: HeardCase,
  ports: CasePorts,
  { rooms, ...roomPorts }: RoomPorts,
): Promise<void> {
  const access = await keepAccess(name, readersOf(heard.state, heard.config), rooms);
  const old = await observeAgain(heard, ports);
  if (old) {
    const room = await seen(name, { rooms, ...roomPorts });
    const wordingOf = wordingBy(heard.events, ports.keyedHash);
    for (const step of planLateComments(room, old, wordingOf)) await rooms.apply(name, step);
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
    }
  }
  const { branch, codeName } = heard.found;
  if (branch) await rooms.forget({ step: "delete-record", codeName });
}

function isRecordFile({ path }: { readonly path: string }): boolean {
  return path.endsWith(".yml");
}

async function seen(name: CodeName, { rooms }: RoomPorts): Promise<ObservedRoom> {
  const room = await rooms.observe(name);
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
  const dossier = dossierPieces(heard.events, old);
  const wordingOf = wordingBy(heard.events, ports.keyedHash);
  let doors: readonly RoomDoor[] | undefined;
  for (let look = 0; look < mostLooks; look += 1) {
    // Closed, as far as they can be, before there is a root, and told after it.
    if (room.rootOid !== undefined) doors ??= await rooms.openDoors(name);
    const notice = noticeOf(access, { ...heard.state, found: heard.found }, undefined, doors ?? []);
    const steps = planRoom(room, { name, old, notice, wordingOf, dossier });
    if (steps.length === 0) return room;
    for (const step of steps) await rooms.apply(name, step);
    room = await seen(name, roomPorts);
  }
  throw new Transient("a room does not come to be furnished: something undoes it", {
    route: "ObserveRoom",
  });
}

/** Whether people said something in the old place that the record does not hold yet. */
async function saysMore(
  heard: HeardCase,
  recorded: RecordedCase | undefined,
  ports: CasePorts,
): Promise<boolean> {
  const observation = await observeAgain(heard, ports);
  if (!observation) return true;
  const documents = recorded ? ports.codec.read(recorded.files.filter(isRecordFile)) : [];
  const again = await hearCase({ ...heard.found, observation, documents }, ports);
  return again === undefined || again.events.length > heard.events.length;
}
