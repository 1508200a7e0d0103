import { z } from "zod";
import { isSamePerson, type Person } from "./person.ts";
import { isSamePlace, Place } from "./place.ts";
import { Instant } from "./time.ts";

/**
 * An account in a space, which need not be one on GitHub, and what its platform showed of it when it
 * was looked up. The id never changes hands; the name is only how people saw it then.
 */
export const AccountThere = z.strictObject({
  id: z.string().min(1).max(320),
  name: z.string().min(1).max(320),
  since: Instant.optional(),
  posts: z.int().nonnegative().optional(),
});
export type AccountThere = z.infer<typeof AccountThere>;

/** An account of a party's, and the places of the space it is an account of, as they were then. */
export const accountOfParty = {
  space: z.string().max(60),
  places: z
    .array(Place.pick({ kind: true, key: true }))
    .min(1)
    .max(100),
  account: AccountThere,
};
const AccountOfParty = z.strictObject(accountOfParty);
export type AccountOfParty = z.infer<typeof AccountOfParty>;

/** What looking a name up in a space came to. */
export type LookedUp =
  | { readonly account: AccountThere }
  /** Nobody is called so there, several are, or nobody could be asked. */
  | { readonly not: "nobody" | "several" | "unanswered" };

/** What was looked up before a command was decided; `accountKey` names each. */
export type LookedUpThere = ReadonlyMap<string, LookedUp>;

export function accountKey(space: string, name: string): string {
  return JSON.stringify([space.toLowerCase(), name]);
}

/** Whom an action is about: a person by GitHub's account, or one account in its place. */
export interface Whom {
  readonly person?: Person | undefined;
  readonly account?: string | undefined;
}

/** Whether two of them are one account, of the same place. */
export function isSameAccount(one: Whom, other: Whom): boolean {
  if (one.account !== undefined || other.account !== undefined)
    return one.account === other.account;
  const { person } = one;
  return person !== undefined && other.person !== undefined && isSamePerson(person, other.person);
}

/** The ids of somebody's accounts in a place, each once. */
export function accountsAt(
  place: Pick<Place, "kind" | "key"> | undefined,
  accounts: readonly AccountOfParty[] = [],
): readonly string[] {
  const there = accounts.filter(({ places }) => places.some((one) => isSamePlace(one, place)));
  return [...new Set(there.map(({ account }) => account.id))];
}

/** The same place once for each account somebody is known to have there; once where none is known. */
export function forEachAccount<Where extends { readonly place?: Place | undefined }>(
  where: Where,
  accounts: readonly AccountOfParty[] | undefined,
): readonly (Where & Pick<Whom, "account">)[] {
  const ids = accountsAt(where.place, accounts);
  return ids.length > 0 ? ids.map((account) => ({ ...where, account })) : [where];
}
