import { z } from "zod";
import {
  addressesOf,
  bannedEverywhere,
  bannedFrom,
  type Membership,
  membershipsOf,
  preferencesOf,
  listsOf,
  userAt,
} from "./lists.ts";
import { Evidence, type Standing } from "../../../domain/values/standing.ts";
import { inTurn, type KeyedSpace, PersonNeeded } from "../../../ports/space-client.ts";

/** A record reads so much by eye, and no more. */
const mostSubscriptions = 50;

const powerful = ["owner", "moderator"];

/** A subscription as it is put back. */
const Subscription = z.strictObject({
  list: z.string(),
  address: z.string(),
  /** Whose, where it follows the user's preferred address. */
  user: z.string().optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  settings: z.record(z.string(), z.json()),
});
export type Subscription = z.infer<typeof Subscription>;

/** An address and a list. */
export interface Pair {
  readonly list: string;
  readonly address: string;
}

const Noted = z.looseObject({
  subscriptions: z.array(Subscription).default([]),
  /** By whomever, before anything was taken: `<address> <list>`. */
  banned: z.array(z.string()).default([]),
  /** All there were. Older notes do not say. */
  lists: z.array(z.string()).optional(),
});
export type Noted = z.infer<typeof Noted>;

/** How somebody stands on all lists of a place. */
export interface SeenOnLists {
  readonly lists: readonly string[];
  readonly pairs: readonly Pair[];
  readonly members: readonly Membership[];
  readonly isOwner: boolean;
  /** Banned there, or from the whole server. */
  readonly isBanned: (pair: Pair) => boolean;
  /** By a ban of the list's own, which is all that can be lifted there. */
  readonly isBannedThere: (pair: Pair) => boolean;
}

export function notedIn(evidence: Evidence | undefined): Noted {
  return Noted.parse(evidence ?? {});
}

export function pairName({ list, address }: Pair): string {
  return `${address} ${list}`;
}

/** @throws PersonNeeded where the address is known nowhere there */
export async function seenOnLists(
  server: KeyedSpace,
  within: string,
  address: string,
): Promise<SeenOnLists> {
  const lists = await listsOf(server, within);
  const user = await userAt(server, address);
  const addresses = [...new Set([address, ...(user ? await addressesOf(server, user) : [])])];
  const found = await inTurn(addresses, (one) => membershipsOf(server, one));
  const memberships = found.flat().filter(({ list_id: list }) => lists.includes(list));
  const bans = new Map(
    await inTurn(lists, async (list) => [list, await bannedFrom(server, list)] as const),
  );
  const everywhere = await bannedEverywhere(server);
  const isBannedThere = (pair: Pair) => bans.get(pair.list)?.has(pair.address) ?? false;
  const pairs = lists.flatMap((list) => addresses.map((one) => ({ list, address: one })));
  const isBanned = (pair: Pair) => isBannedThere(pair) || everywhere.has(pair.address);
  if (!user && memberships.length === 0 && !pairs.some(isBanned))
    throw new PersonNeeded("account-gone");
  return {
    lists,
    pairs,
    members: memberships.filter(({ role }) => role === "member"),
    isOwner:
      user?.is_server_owner === true || memberships.some(({ role }) => powerful.includes(role)),
    isBanned,
    isBannedThere,
  };
}

/** On these lists alone. */
export function seenOnly(seen: SeenOnLists, lists: readonly string[]): SeenOnLists {
  return {
    ...seen,
    lists: seen.lists.filter((one) => lists.includes(one)),
    pairs: seen.pairs.filter(({ list }) => lists.includes(list)),
    members: seen.members.filter(({ list_id: list }) => lists.includes(list)),
  };
}

/**
 * Banned from some of the lists is neither: nothing says by whom, so it is not taken for undone where a
 * list came in later, nor for somebody else's where one of them had banned the person before.
 */
export function standingIn({ pairs, members, isBanned }: SeenOnLists): Standing {
  if (!pairs.some(isBanned)) return "free";
  return pairs.every(isBanned) && members.length === 0 ? "removed" : "unknown";
}

export async function evidenceOnLists(server: KeyedSpace, seen: SeenOnLists): Promise<Evidence> {
  const subscriptions = await subscriptionsIn(server, seen);
  const isPartly = standingIn(seen) === "unknown";
  const banned = isPartly ? seen.pairs.filter(seen.isBanned).map(pairName) : [];
  return asRecordHolds({ subscriptions, banned, lists: [...seen.lists] });
}

/**
 * What was noted, with lists that came in since.
 *
 * @param isOwn whether who is banned there may be so by another order of Comity's
 */
export async function withLists(
  server: KeyedSpace,
  noted: Noted,
  seen: SeenOnLists,
  isOwn: boolean,
): Promise<Evidence> {
  const banned = isOwn ? [] : seen.pairs.filter(seen.isBanned).map(pairName);
  return asRecordHolds({
    subscriptions: [...noted.subscriptions, ...(await subscriptionsIn(server, seen))],
    banned: [...noted.banned, ...banned],
    lists: [...(noted.lists ?? []), ...seen.lists],
  });
}

async function subscriptionsIn(
  server: KeyedSpace,
  { members }: SeenOnLists,
): Promise<Subscription[]> {
  if (members.length > mostSubscriptions) throw new PersonNeeded("too-many-lists");
  return [...(await inTurn(members, (member) => subscriptionOf(server, member)))];
}

/** @throws PersonNeeded where it is more than a record holds */
export function asRecordHolds(noted: object): Evidence {
  const evidence = Evidence.safeParse(noted);
  if (!evidence.success) throw new PersonNeeded("too-many-lists");
  return evidence.data;
}

export async function subscriptionOf(
  server: KeyedSpace,
  member: Membership,
): Promise<Subscription> {
  const { display_name: name, moderation_action: action, subscription_mode: mode } = member;
  const user = mode === "as_user" ? /\/users\/(\w+)$/.exec(String(member["user"]))?.[1] : undefined;
  return {
    list: member.list_id,
    address: member.email.toLowerCase(),
    ...(user !== undefined && { user }),
    ...(name && { name }),
    ...(action && { action }),
    settings: { ...(await preferencesOf(server, member.member_id)) },
  };
}

/** What was noted first stays; what they subscribed to since is noted too. */
export function withNoted(noted: Evidence | undefined, seen: Evidence): Evidence {
  if (noted === undefined) return seen;
  const { subscriptions, banned, lists } = notedIn(noted);
  const now = notedIn(seen);
  const names = new Set(subscriptions.map(pairName));
  const since = now.subscriptions.filter((one) => !names.has(pairName(one)));
  return Evidence.parse({
    subscriptions: [...subscriptions, ...since],
    banned,
    ...(lists && { lists: [...new Set([...lists, ...(now.lists ?? [])])] }),
  });
}
