import {
  accountAt,
  askMailman,
  bannedEverywhere,
  bannedFrom,
  listsOf,
  powerfulOn,
} from "./lists.ts";
import { moderation } from "./moderation.ts";
import { subscribeAgain } from "./subscribe-again.ts";
import {
  evidenceOnLists,
  notedIn,
  type Pair,
  pairName,
  type SeenOnLists,
  seenOnLists,
  seenOnly,
  standingIn,
  withLists,
  withNoted,
} from "./seen-on-lists.ts";
import type { Evidence } from "../../../domain/values/standing.ts";
import { Terminal, Transient } from "../../../ports/errors.ts";
import {
  inEach,
  inTurn,
  type KeyedSpace,
  orTerminal,
  orWaitForPerson,
  PersonNeeded,
} from "../../../ports/space-client.ts";
import type { PartsOfPlace, Space } from "../../../ports/space.ts";

const banRoute = "POST /3.1/lists/{list}/bans";
const unbanRoute = "DELETE /3.1/lists/{list}/bans/{address}";
const unsubscribeRoute = "DELETE /3.1/members/{member}";
const bansRoute = "GET /3.1/lists/{list}/bans";

/** Without these Mailman asks the person or the owners first, and nobody is unsubscribed yet. */
const atOnce = { pre_approved: "true", pre_confirmed: "true" };

/**
 * A mailing list as a space, or all lists of a domain. An account is an address in small letters, and
 * with it go all addresses that Mailman knows to be the same user's.
 */
export function mailmanSpace(server: KeyedSpace, within: string): Space {
  return {
    find: ({ account }) =>
      Promise.resolve(account === undefined ? { waitsFor: "no-account-there" } : { id: account }),
    identify: (name) => orWaitForPerson(() => accountAt(server, name)),
    look: ({ id }) =>
      orWaitForPerson(async () => {
        const seen = await seenOnLists(server, within, id);
        if (seen.isOwner) throw new PersonNeeded("is-owner");
        const standing = standingIn(seen);
        const isMember = standing === "free" && seen.members.length > 0;
        return { standing, isMember, evidence: await evidenceOnLists(server, seen) };
      }),
    together: withNoted,
    put: ({ id }, standing, evidence) =>
      orWaitForPerson(() =>
        standing === "free"
          ? release(server, within, id, evidence)
          : remove(server, within, id, evidence),
      ),
    parts: partsOf(server, within),
    mayPass: (reason) => reason === "ban-refused",
    prove: ({ id }, standing) =>
      `GET /3.1/lists/…/bans of ${within} ${standing === "free" ? "no longer names" : "names"} ${id}`,
    muting: moderation(server, within),
    removed: () => orTerminal(() => everybodyBanned(server, within), bansRoute),
    owners: () =>
      orTerminal(async () => {
        const lists = await listsOf(server, within);
        return new Set((await inTurn(lists, (list) => powerfulOn(server, list))).flat());
      }, bansRoute),
    // Its REST API knows one key, which may do everything.
    mayAct: () =>
      orWaitForPerson(async () => {
        await everybodyBanned(server, within);
        return "as-ordered" as const;
      }),
  };
}

/** Lists that a domain has got since. */
function partsOf(server: KeyedSpace, within: string): PartsOfPlace {
  return {
    list: () => orTerminal(() => listsOf(server, within), bansRoute),
    look: ({ id }, noted, isOwn) =>
      orWaitForPerson(async () => {
        const had = notedIn(noted);
        const { lists: known } = had;
        const isNew = (list: string) => known !== undefined && !known.includes(list);
        const parts = (await listsOf(server, within)).filter(isNew);
        if (parts.length === 0) return { parts, evidence: noted };
        const seen = seenOnly(await seenOnLists(server, within, id), parts);
        if (seen.isOwner) throw new PersonNeeded("is-owner");
        return { parts, evidence: await withLists(server, had, seen, isOwn) };
      }),
    cover: ({ id }, parts, evidence) =>
      orWaitForPerson(() => remove(server, within, id, evidence, parts)),
  };
}

/**
 * The ban comes first: whoever was only unsubscribed could come back.
 *
 * @param only these lists; without it all there are
 */
async function remove(
  server: KeyedSpace,
  within: string,
  address: string,
  evidence: Evidence | undefined,
  only?: readonly string[],
): Promise<{ readonly done: true }> {
  const see = async () => {
    const seen = await seenOnLists(server, within, address);
    return only ? seenOnly(seen, only) : seen;
  };
  const before = await see();
  if (only && before.lists.length === 0) return { done: true };
  if (before.isOwner) throw new PersonNeeded("is-owner");
  refuseUnnoted(before, evidence);
  await inEach(
    before.pairs.filter((pair) => !before.isBanned(pair)),
    (pair) => ban(server, pair),
  );
  await inEach(before.members, async ({ member_id: member }) => {
    const asked = { route: unsubscribeRoute, at: { member }, form: atOnce } as const;
    const { status } = await askMailman(server, asked);
    if (status === 403) throw new PersonNeeded("key-too-weak");
  });
  const after = await see();
  if (standingIn(after) === "removed") return { done: true };
  throw new PersonNeeded("ban-refused");
}

/** What is not recorded would be lost. */
function refuseUnnoted({ members }: SeenOnLists, evidence: Evidence | undefined): void {
  const noted = new Set(notedIn(evidence).subscriptions.map(pairName));
  const isNoted = members.every(({ list_id: list, email }) =>
    noted.has(pairName({ list, address: email.toLowerCase() })),
  );
  if (!isNoted) throw new Transient("there is more to note by now", { route: unsubscribeRoute });
}

async function ban(server: KeyedSpace, { list, address }: Pair): Promise<void> {
  const asked = { route: banRoute, at: { list }, form: { email: address } } as const;
  const { status } = await askMailman(server, asked);
  if ((await bannedFrom(server, list)).has(address)) return;
  throw notTaken(banRoute, status);
}

async function release(
  server: KeyedSpace,
  within: string,
  address: string,
  evidence: Evidence | undefined,
): Promise<{ readonly done: true }> {
  const { subscriptions, banned } = notedIn(evidence);
  const before = await seenOnLists(server, within, address);
  const isToLift = (pair: Pair) => before.isBannedThere(pair) && !banned.includes(pairName(pair));
  await inEach(before.pairs.filter(isToLift), (pair) => unban(server, pair));
  const after = await seenOnLists(server, within, address);
  // A list that is gone gives nothing back.
  await inEach(
    subscriptions.filter((one) => after.lists.includes(one.list) && !after.isBanned(one)),
    (one) => subscribeAgain(server, one, after.members),
  );
  return { done: true };
}

async function unban(server: KeyedSpace, { list, address }: Pair): Promise<void> {
  const { status } = await askMailman(server, { route: unbanRoute, at: { list, address } });
  if (!(await bannedFrom(server, list)).has(address)) return;
  throw notTaken(unbanRoute, status);
}

/** Whatever it answered, what the list shows afterwards counts. */
function notTaken(route: string, status: number): Error {
  if (status === 403) return new PersonNeeded("key-too-weak");
  if (status >= 400) return new PersonNeeded("ban-refused");
  return new Transient("Mailman does not show it yet", { route, status });
}

/** Banned from any of the lists: which of them are left is seen by a look. */
async function everybodyBanned(server: KeyedSpace, within: string): Promise<ReadonlySet<string>> {
  const lists = await listsOf(server, within);
  const bans = await inTurn(lists, (list) => bannedFrom(server, list));
  if (lists.length === 0) throw new Terminal("the domain has no lists", { route: bansRoute });
  return new Set([...bans.flatMap((one) => [...one]), ...(await bannedEverywhere(server))]);
}
