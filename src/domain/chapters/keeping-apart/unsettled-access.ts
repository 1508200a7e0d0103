import type { Person } from "../../values/person.ts";

/**
 * What keeps somebody from being let in: GitHub refuses to invite them (`not-invited`), or shows no
 * such account (`not-shown`): it is gone, or hidden as spam, and then may have what it had.
 */
export type NotLetIn = "not-invited" | "not-shown";

/** Somebody who does not stand to a room as they should, or of whom that cannot be known. */
export interface UnsettledAccess {
  readonly person: Person;
  readonly is: NotLetIn | "may-still-read";
}
