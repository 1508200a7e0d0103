import { isSamePerson, type Person } from "../../values/person.ts";

interface Known {
  readonly person?: Person | undefined;
  readonly address?: string | undefined;
}

/** Whether two accounts, or two addresses, are not of one person: nobody was heard for another. */
export function isSomebodyElse(before: Known, now: Known): boolean {
  if (before.person && now.person) return !isSamePerson(before.person, now.person);
  return (
    before.address !== undefined &&
    now.address !== undefined &&
    before.address.toLowerCase() !== now.address.toLowerCase()
  );
}
