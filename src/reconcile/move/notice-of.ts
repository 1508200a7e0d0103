import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { RoomNotice } from "../../messages/room-texts.ts";
import type { RoomAccess, RoomDoor } from "../../ports/rooms.ts";
import type { HeardCase } from "../hear/hear-case.ts";

/** Who reads a room without a role of their own, and which of them are out of the case. */
export function noticeOf(
  { readers }: RoomAccess,
  { state, found }: Pick<HeardCase, "state" | "found">,
  emptiedIssue: number | undefined,
  openDoors: readonly RoomDoor[],
): RoomNotice {
  const byOtherWays = readers.filter(({ isDirect }) => !isDirect);
  const isOut = (person: Person) =>
    state.recusals.some(({ member }) => isSamePerson(member, person));
  return {
    owners: byOtherWays.filter(({ role }) => role === "more"),
    others: byOtherWays.filter(({ role }) => role !== "more"),
    out: byOtherWays.filter(isOut),
    hadRecord: found.branch !== undefined,
    openDoors,
    emptiedIssue,
    oldPulls: (found.observation.resolution?.pulls ?? []).map(({ number }) => number),
  };
}
