import type { CodeName } from "../../domain/values/ids.ts";
import { isSamePerson, type Person } from "../../domain/values/person.ts";
import type { RoomRole } from "../../domain/chapters/keeping-apart/room.ts";
import type {
  NotLetIn,
  UnsettledAccess,
} from "../../domain/chapters/keeping-apart/unsettled-access.ts";
import type { RoomAccess, Rooms, ShutOut } from "../../ports/rooms.ts";

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

interface Kept {
  /** Who could read before. */
  readonly access: RoomAccess;
  readonly unsettled: readonly UnsettledAccess[];
}

/**
 * Takes access away first and gives it then, to everybody GitHub lets in.
 *
 * @param out who was let in once and must not read any more
 */
export async function keepAccess(
  name: CodeName,
  wanted: Wanted,
  out: readonly Person[],
  rooms: Rooms,
): Promise<Kept> {
  const access = await rooms.access(name);
  const plan = planAccess(access, wanted);
  const left = await shutOutEach(plan.shutOut, (person) => rooms.shutOut(name, person));
  const hidden = await hiddenOf(out, access, rooms);
  const kept = await admitEach(plan.admit, ({ person, role }) => rooms.admit(name, person, role));
  return { access, unsettled: [...left, ...hidden, ...kept] };
}

/** GitHub's lists leave out whom it hides, and such a one may read on. */
async function hiddenOf(
  out: readonly Person[],
  { readers, invited }: RoomAccess,
  rooms: Rooms,
): Promise<readonly UnsettledAccess[]> {
  const hidden: UnsettledAccess[] = [];
  for (const person of out) {
    if ([...readers, ...invited].some((one) => isSamePerson(one, person))) continue;
    // oxlint-disable-next-line no-await-in-loop
    if (!(await rooms.isShown(person))) hidden.push({ person, is: "may-still-read" });
  }
  return hidden;
}

/** Takes access from one after the other. Answers from whom it may not have been taken. */
export async function shutOutEach<One extends Person>(
  people: readonly One[],
  shutOut: (person: One) => Promise<ShutOut>,
): Promise<readonly UnsettledAccess[]> {
  const left: UnsettledAccess[] = [];
  for (const person of people) {
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await shutOut(person);
    if (outcome === "not-shown")
      left.push({ person: { id: person.id, login: person.login }, is: "may-still-read" });
  }
  return left;
}

/**
 * Lets one after the other in. Whom GitHub hides or does not let Comity invite keeps nobody else out,
 * and is tried again at the next comparison. Answers who could not be let in.
 */
export async function admitEach(
  wanted: Wanted,
  admit: (one: Wanted[number]) => Promise<"let-in" | NotLetIn>,
): Promise<readonly UnsettledAccess[]> {
  const kept: UnsettledAccess[] = [];
  for (const one of wanted) {
    // oxlint-disable-next-line no-await-in-loop
    const outcome = await admit(one);
    if (outcome !== "let-in") kept.push({ person: one.person, is: outcome });
  }
  return kept;
}
