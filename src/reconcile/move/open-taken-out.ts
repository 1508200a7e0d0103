import { beginTakenOut } from "../../domain/case/begin-taken-out.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import { replay } from "../../domain/case/replay.ts";
import { shownFields } from "../../domain/case/shown-fields.ts";
import type { Split } from "../../domain/chapters/taking-apart/taking-apart-state.ts";
import { type CodeName, NodeId } from "../../domain/values/ids.ts";
import { takenOutText } from "../../messages/taken-out.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import { type RecordReading, stateIn } from "../hear/state-in.ts";
import { writingOf } from "../hear/writing-of.ts";
import { surfaceHash } from "../marks/surface-hash.ts";
import type { CasePorts, OtherCases } from "../ports/case-ports.ts";
import type { RoomPorts } from "../ports/room-ports.ts";
import { findRoom } from "./find-room.ts";
import { firstCommit, writeBeginning } from "./begin-record.ts";
import { noticeOf } from "./notice-of.ts";
import { planRoomWith } from "./plan-room.ts";

/** Furnishing takes three looks; more means that somebody undoes what is done. */
const mostLooks = 10;

type Place = Parameters<typeof beginTakenOut>[2];
type Opening = Pick<HeardCase, "state" | "config">;

function eventsAt(
  split: Split,
  { state, config }: Opening,
  place: Pick<Place, "codeName" | "issue" | "isInRoom">,
  ports: CasePorts,
): readonly CaseEvent[] {
  const now = { salt: ports.newSalt(), at: ports.clock.now() };
  return beginTakenOut(split, state, { ...place, ...now }, config, writingOf(ports));
}

/** The case whose record began in that issue of the case repository; `undefined` while there is none. */
export async function begunIn(
  issue: NodeId,
  names: readonly CodeName[],
  { repository, rootOid }: Pick<OtherCases, "repository" | "rootOid">,
  ports: RecordReading,
): Promise<{ readonly begun?: CodeName; readonly free?: CodeName }> {
  for (const name of names) {
    // The first name that nobody has is the one it would have.
    // oxlint-disable-next-line no-await-in-loop
    const found = await repository.recordOf(name, rootOid);
    if (!found) return { free: name };
    if (stateIn(found, ports)?.issue.id === issue) return { begun: name };
  }
  return {};
}

/**
 * Begins it in the issue that was opened for it; `undefined` where somebody was first. The record comes first: an issue that says something and
 * has none would be a report by itself. Safe to repeat until it is recorded that the case is there.
 */
export async function openInIssue(
  split: Split & { readonly issue: NonNullable<Split["issue"]> },
  heard: Opening,
  ports: CasePorts,
): Promise<CodeName | undefined> {
  const { repository, codec, register, sha256, keyedHash, incoming } = ports;
  const { issue, about } = split;
  const here = { repository, rootOid: register.rootOid };
  const found = await begunIn(issue.id, ports.codeNames(issue.id), here, ports);
  const name = found.begun ?? found.free;
  if (!name)
    throw new Terminal("every name drawn for this case is taken", { route: "taking a case apart" });
  if (!found.begun) {
    const added = eventsAt(split, heard, { codeName: name, issue, isInRoom: false }, ports);
    const state = replay(added);
    if (!state) throw new TypeError("a case begins with nothing");
    const { files } = codec.append([], undefined, added);
    const surface = surfaceHash(shownFields(state, heard.config), sha256);
    const beginning = { issue, files, beside: [], added, heardUntil: state.asOf };
    const first = firstCommit(name, beginning, state, heard.config, { surface, keyedHash });
    const outcome = await repository.record({
      codeName: name,
      expectedHeadOid: register.rootOid,
      opens: true,
      isSealed: false,
      ...first,
    });
    if (outcome === "somebody-was-first") return undefined;
  }
  const { codeName, issue: from } = heard.state;
  await incoming.fill(issue, takenOutText(codeName, from.number, about));
  return name;
}

/** Begins it in a room of its own, found again by the command that brought it about. */
export async function openInRoom(
  split: Split,
  heard: Opening,
  ports: CasePorts,
  making: RoomPorts,
): Promise<CodeName> {
  const { rooms } = making;
  const { codeName: takenOutOf } = heard.state;
  const name = await findRoom(NodeId.parse(`split ${ports.sha256(split.cause)}`), making);
  const body = takenOutText(takenOutOf, undefined, split.about);
  // Each look at the room needs what the one before did.
  // oxlint-disable no-await-in-loop
  for (let look = 0; look < mostLooks; look += 1) {
    const room = await rooms.observe(name, "whole");
    if (!room)
      throw new Transient("GitHub does not show the room yet that was just made", {
        route: "ObserveRoom",
      });
    if (room.holdsRecord) return name;
    const { issue, rootOid } = room;
    const access = await rooms.access(name);
    const openDoors = rootOid === undefined ? [] : await rooms.openDoors(name);
    const notice = { ...noticeOf(access, heard.state, undefined, openDoors), takenOutOf };
    const steps = planRoomWith(room, { name, notice, body, after: [] });
    for (const step of steps) await rooms.apply(name, step);
    if (steps.length > 0 || !issue || rootOid === undefined) continue;
    const place = { codeName: name, issue: { id: issue.id, number: issue.number }, isInRoom: true };
    const added = eventsAt(split, heard, place, ports);
    const state = replay(added);
    if (!state) throw new TypeError("a case begins with nothing");
    const { files } = ports.codec.append([], undefined, added);
    const beginning = { issue, rootOid, files, beside: [], added, heardUntil: state.asOf };
    const { sha256, keyedHash } = ports;
    const writing = { rooms, sha256, keyedHash };
    const outcome = await writeBeginning(name, beginning, state, heard.config, writing);
    if (outcome === "begun") return name;
  }
  throw new Transient("a room does not come to be furnished: something undoes it", {
    route: "ObserveRoom",
  });
}
