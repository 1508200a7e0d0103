import type { CodeName } from "../../domain/values/ids.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { RoomRole } from "../../domain/chapters/keeping-apart/room.ts";
import type { RoomAccess, Rooms } from "../../ports/rooms.ts";

type Wanted = readonly { readonly person: Person; readonly role: RoomRole }[];

export interface AccessPlan {
  readonly shutOut: readonly (Person | RoomAccess["invited"][number])[];
  readonly admit: Wanted;
}

/**
 * From who has a role of their own in a room to who should. Whoever reads it another way (an owner)
 * can neither be shut out nor needs to be let in.
 */
export function planAccess({ readers, invited }: RoomAccess, wanted: Wanted): AccessPlan {
  const isWanted = (person: Person) => wanted.some((one) => isSamePerson(one.person, person));
  const has = (person: Person, role: RoomRole) =>
    invited.some((one) => isSamePerson(one, person)) ||
    readers.some(
      (reader) =>
        isSamePerson(reader, person) &&
        (reader.role === "more" || (reader.role === role && reader.isDirect)),
    );
  return {
    shutOut: [...readers.filter(({ isDirect }) => isDirect), ...invited].filter(
      (person) => !isWanted(person),
    ),
    admit: wanted.filter(({ person, role }) => !has(person, role)),
  };
}

/** Takes access away first and gives it then. Answers who could read before. */
export async function keepAccess(
  name: CodeName,
  wanted: Wanted,
  rooms: Rooms,
): Promise<RoomAccess> {
  const access = await rooms.access(name);
  const plan = planAccess(access, wanted);
  for (const person of plan.shutOut) await rooms.shutOut(name, person);
  for (const { person, role } of plan.admit) await rooms.admit(name, person, role);
  return access;
}
