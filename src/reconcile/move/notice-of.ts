import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { RoomNotice } from "../../messages/room-texts.ts";
import type { RoomAccess, RoomDoor } from "../../ports/rooms.ts";
import type { HeardCase } from "../hear/hear-case.ts";

interface Out {
  readonly recusals: readonly { readonly member: Person }[];
}

/**
 * Who reads a room without a role of their own, and which of them are out of the case.
 *
 * @param found what is left of it in the old place; missing for one that was nowhere else before
 */
export function noticeOf(
  { readers }: RoomAccess,
  { recusals, found }: Out & Partial<Pick<HeardCase, "found">>,
  emptiedIssue: number | undefined,
  openDoors: readonly RoomDoor[],
): RoomNotice {
  const byOtherWays = readers.filter(({ isDirect }) => !isDirect);
  const isOut = (person: Person) => recusals.some(({ member }) => isSamePerson(member, person));
  return {
    owners: byOtherWays.filter(({ role }) => role === "more"),
    others: byOtherWays.filter(({ role }) => role !== "more"),
    out: byOtherWays.filter(isOut),
    hasMoved: found !== undefined,
    hadRecord: found?.branch !== undefined,
    openDoors,
    emptiedIssue,
    oldPulls: (found?.observation.resolution?.pulls ?? []).map(({ number }) => number),
  };
}
