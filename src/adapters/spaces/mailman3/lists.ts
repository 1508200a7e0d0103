import { z } from "zod";
import type { AccountThere } from "../../../domain/values/account-there.ts";
import { instantOf } from "../../../domain/values/time.ts";
import {
  inTurn,
  type KeyedSpace,
  PersonNeeded,
  readSpaceAnswer,
  type SpaceAnswer,
  type SpaceRequest,
} from "../../../ports/space-client.ts";

const listRoute = "GET /3.1/lists/{list}";
const listsRoute = "GET /3.1/domains/{domain}/lists";
const bansRoute = "GET /3.1/lists/{list}/bans";
const rosterRoute = "GET /3.1/lists/{list}/roster/{role}";
const siteBansRoute = "GET /3.1/bans";
const userRoute = "GET /3.1/users/{address}";
const addressesRoute = "GET /3.1/users/{user}/addresses";
const membersRoute = "GET /3.1/members/find";
const preferencesRoute = "GET /3.1/members/{member}/preferences";

/** More would be no list for a record. */
const mostLists = 100;

/** An empty collection has no entries at all. https://docs.mailman3.org */
const entriesOf = <Entry extends z.ZodType>(entry: Entry) =>
  z.looseObject({ total_size: z.int().nonnegative(), entries: z.array(entry).default([]) });

const List = z.looseObject({ list_id: z.string() });
const Ban = z.looseObject({ email: z.string() });
const Address = z.looseObject({ email: z.string() });

/** The hash of a password may be in it, which no error and no record ever holds. */
const User = z.looseObject({
  user_id: z.string(),
  display_name: z.string().nullish(),
  created_on: z.string(),
  is_server_owner: z.boolean(),
});
export type ListUser = z.infer<typeof User>;

const Membership = z.looseObject({
  member_id: z.string(),
  list_id: z.string(),
  email: z.string(),
  role: z.string(),
  subscription_mode: z.string(),
  display_name: z.string().nullish(),
  moderation_action: z.string().nullish(),
});
export type Membership = z.infer<typeof Membership>;

/** Own settings of a subscription; what is not set there is the list's or the user's. */
const Preferences = z.record(z.string(), z.json());

const settings = [
  "acknowledge_posts",
  "delivery_mode",
  "delivery_status",
  "hide_address",
  "preferred_language",
  "receive_list_copy",
  "receive_own_postings",
];

export function askMailman(server: KeyedSpace, request: SpaceRequest): Promise<SpaceAnswer> {
  return server.ask({ ...request, headers: { authorization: `Basic ${btoa(server.key)}` } });
}

/** The ids of the list of that address, or of all lists of that domain. */
export async function listsOf(server: KeyedSpace, within: string): Promise<readonly string[]> {
  if (within.includes("@")) {
    const answer = await askMailman(server, { route: listRoute, at: { list: within } });
    if (answer.status === 404) throw new PersonNeeded("list-gone");
    return [readSpaceAnswer(List, answer, listRoute).list_id];
  }
  const answer = await askMailman(server, { route: listsRoute, at: { domain: within } });
  if (answer.status === 404) throw new PersonNeeded("list-gone");
  const { entries } = readSpaceAnswer(entriesOf(List), answer, listsRoute);
  if (entries.length > mostLists) throw new PersonNeeded("too-many-lists");
  return entries.map(({ list_id: id }) => id);
}

/**
 * The addresses banned from a list, as they are written. The collection alone tells a list's own bans:
 * asked for one address, Mailman also answers for those of the whole server.
 */
export async function bannedFrom(server: KeyedSpace, list: string): Promise<ReadonlySet<string>> {
  const answer = await askMailman(server, { route: bansRoute, at: { list } });
  const { entries } = readSpaceAnswer(entriesOf(Ban), answer, bansRoute);
  return new Set(entries.map(({ email }) => email));
}

/** Who owns or moderates a list. */
export async function powerfulOn(server: KeyedSpace, list: string): Promise<readonly string[]> {
  const rosters = await inTurn(["owner", "moderator"], async (role) => {
    const answer = await askMailman(server, { route: rosterRoute, at: { list, role } });
    return readSpaceAnswer(entriesOf(Address), answer, rosterRoute).entries;
  });
  return rosters.flat().map(({ email }) => email.toLowerCase());
}

/** The addresses banned from every list of the server. */
export async function bannedEverywhere(server: KeyedSpace): Promise<ReadonlySet<string>> {
  const answer = await askMailman(server, { route: siteBansRoute });
  const { entries } = readSpaceAnswer(entriesOf(Ban), answer, siteBansRoute);
  return new Set(entries.map(({ email }) => email));
}

export async function userAt(server: KeyedSpace, address: string): Promise<ListUser | undefined> {
  const answer = await askMailman(server, { route: userRoute, at: { address } });
  return isNotFound(answer) ? undefined : readSpaceAnswer(User, answer, userRoute);
}

/** All addresses of a user, in small letters, as bans compare them. */
export async function addressesOf(
  server: KeyedSpace,
  { user_id: user }: ListUser,
): Promise<readonly string[]> {
  const answer = await askMailman(server, { route: addressesRoute, at: { user } });
  const { entries } = readSpaceAnswer(entriesOf(Address), answer, addressesRoute);
  return entries.map(({ email }) => email.toLowerCase());
}

/** What an address is to every list of the server: member, owner, moderator, stranger. */
export async function membershipsOf(
  server: KeyedSpace,
  address: string,
): Promise<readonly Membership[]> {
  const asked = { route: membersRoute, query: { subscriber: address } } as const;
  const answer = await askMailman(server, asked);
  return readSpaceAnswer(entriesOf(Membership), answer, membersRoute).entries;
}

export async function preferencesOf(
  server: KeyedSpace,
  member: string,
): Promise<Readonly<Record<string, z.infer<typeof Preferences>[string]>>> {
  const answer = await askMailman(server, { route: preferencesRoute, at: { member } });
  const all = readSpaceAnswer(Preferences, answer, preferencesRoute);
  return Object.fromEntries(Object.entries(all).filter(([name]) => settings.includes(name)));
}

/** By any address that Mailman knows of. An account is an address in small letters. */
export async function accountAt(
  server: KeyedSpace,
  name: string,
): Promise<AccountThere | "nobody"> {
  const address = name.toLowerCase();
  if (!/^[^\s@/]+@[^\s@/]+$/.test(address)) return "nobody";
  const user = await userAt(server, address);
  if (!user) return "nobody";
  const at = Date.parse(`${user.created_on}Z`);
  return {
    id: address,
    name: user.display_name?.slice(0, 320) || address,
    ...(!Number.isNaN(at) && { since: instantOf(at) }),
  };
}

function isNotFound({ status, body }: SpaceAnswer): boolean {
  return status === 404 && z.looseObject({ title: z.string() }).safeParse(body).success;
}
