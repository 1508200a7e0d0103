import type { Person } from "../../values/person.ts";

/** `ada, bo and cy`, without notifying anybody. */
export function named(people: readonly Person[]): string {
  return list(people.map((person) => person.login));
}

/** `@ada, @bo and @cy`: GitHub notifies each of them. */
export function mentioned(people: readonly Person[]): string {
  return list(people.map((person) => `@${person.login}`));
}

export function list(words: readonly string[], none = "nobody"): string {
  if (words.length === 0) return none;
  if (words.length === 1) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
