import { namesOf, readsLike } from "../reporting/names-of.ts";
import { type Addressee, type Party, type PartyRef, roleOf } from "../../values/party.ts";

/** Somebody whom a letter to another seems to name, and in which line of it. */
export interface NamedInLetter {
  readonly line: number;
  readonly ref: PartyRef;
}

/**
 * Whom of the case a letter names beside the one it is to. It finds logins, names and addresses, also
 * inflected or split; that somebody is described it cannot see.
 */
export function namedInLetter(
  text: string,
  addressee: Addressee,
  { parties }: { readonly parties: readonly Party[] },
): readonly NamedInLetter[] {
  const others = parties.filter(({ ref }) => ref !== addressee).map(namesOf);
  return text
    .split(/\r?\n/)
    .flatMap((line, i) =>
      others
        .filter((names) => readsLike(line, names, new Set()))
        .map(({ ref }) => ({ line: i + 1, ref })),
    );
}

/** `line 3: reported-1`; the word itself is not repeated, since others get this by mail. */
export function namedInWords(named: readonly NamedInLetter[]): string {
  return named.map(({ line, ref }) => `line ${line}: ${ref}`).join(", ");
}

/** Whether naming them to somebody else takes another member: who reported, was hurt or saw it. */
export function isProtected(ref: PartyRef): boolean {
  return ["reporter", "affected", "witness"].includes(roleOf(ref));
}
