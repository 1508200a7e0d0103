import type { CodeName } from "../../domain/values/ids.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { RoomRole } from "../../domain/chapters/keeping-apart/room.ts";
import { Terminal } from "../../ports/errors.ts";
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

/** Takes access away first and gives it then, to everybody GitHub lets in. Answers who could read before. */
export async function keepAccess(
  name: CodeName,
  wanted: Wanted,
  rooms: Rooms,
): Promise<RoomAccess> {
  const access = await rooms.access(name);
  const plan = planAccess(access, wanted);
  for (const person of plan.shutOut) await rooms.shutOut(name, person);
  await admitEach(plan.admit, ({ person, role }) => rooms.admit(name, person, role));
  return access;
}

/** What GitHub answers of one person: no such account, or none that may be invited. */
const ofOnePerson: readonly unknown[] = [404, 422];

/**
 * Lets one after the other in. Whom GitHub hides or does not let anybody invite keeps nobody else out,
 * and is tried again at the next comparison.
 */
export async function admitEach(
  wanted: Wanted,
  admit: (one: Wanted[number]) => Promise<void>,
): Promise<void> {
  for (const one of wanted) {
    try {
      // oxlint-disable-next-line no-await-in-loop
      await admit(one);
    } catch (error) {
      if (!(error instanceof Terminal && ofOnePerson.includes(error.edge.status))) throw error;
    }
  }
}
