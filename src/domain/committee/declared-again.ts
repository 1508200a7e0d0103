import { isSamePerson, type Person } from "../values/person.ts";

/** So many are kept of one person. */
export const mostKept = 500;

/**
 * Whom somebody who joined cannot judge after further words of theirs, oldest first. Until they are let in
 * the newest word stands for all; from then on a word adds and takes nobody back: whoever is in would
 * otherwise decide alone which cases they come back to.
 */
export function declaredAgain(
  before: readonly Person[],
  words: readonly (readonly Person[])[],
  isIn: boolean,
): readonly Person[] {
  const said = isIn ? [...before, ...words.flat()] : (words.at(-1) ?? before);
  return said.filter((one, i) => said.findIndex((other) => isSamePerson(one, other)) === i);
}

/** Whether these are the same people, in whatever order. */
export function areSamePeople(some: readonly Person[], others: readonly Person[]): boolean {
  return (
    some.length === others.length &&
    some.every((one) => others.some((other) => isSamePerson(one, other)))
  );
}
