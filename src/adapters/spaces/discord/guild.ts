import { z } from "zod";
import type { AccountThere } from "../../../domain/values/account-there.ts";
import { instantOf } from "../../../domain/values/time.ts";
import { Terminal } from "../../../ports/errors.ts";
import {
  type KeyedSpace,
  PersonNeeded,
  readSpaceAnswer,
  type SpaceAnswer,
  type SpaceRequest,
} from "../../../ports/space-client.ts";

const guildRoute = "GET /api/v10/guilds/{guild_id}";
const memberRoute = "GET /api/v10/guilds/{guild_id}/members/{user_id}";
const searchRoute = "GET /api/v10/guilds/{guild_id}/members/search";
const banRoute = "GET /api/v10/guilds/{guild_id}/bans/{user_id}";
const bansRoute = "GET /api/v10/guilds/{guild_id}/bans";
const ownRoute = "GET /api/v10/users/@me";
const userRoute = "GET /api/v10/users/{user_id}";

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes */
const unknown = { member: 10_007, user: 10_013, ban: 10_026 };

/** https://discord.com/developers/docs/topics/permissions */
const permission = { banMembers: 4n, administrator: 8n, moderateMembers: 1n << 40n };

/** The most that one answer holds. */
const perPage = 1_000;

/** Beginnings of names are found, so that a short name finds many. */
const mostFound = "1000";

const User = z.looseObject({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullish(),
  bot: z.boolean().default(false),
});
type User = z.infer<typeof User>;

const Member = z.looseObject({
  user: User,
  roles: z.array(z.string()),
  nick: z.string().nullish(),
  communication_disabled_until: z.string().nullish(),
});
type Member = z.infer<typeof Member>;

const Banned = z.looseObject({ user: User });
const Bans = z.array(Banned).nullable();
const Refusal = z.looseObject({ code: z.int() });

const Guild = z.looseObject({
  owner_id: z.string(),
  roles: z.array(z.looseObject({ id: z.string(), permissions: z.string().regex(/^\d+$/) })),
});

/** How somebody stands in a guild. */
export interface SeenInGuild {
  readonly user: User;
  /** Missing where they are not there. */
  readonly member: Member | undefined;
  readonly isBanned: boolean;
}

/** A guild and the way to it. */
export interface GuildThere {
  readonly discord: KeyedSpace;
  readonly guild: string;
}

/** Discord turns requests away that do not say whose they are in this form. */
export function askDiscord(
  { discord, guild }: GuildThere,
  request: SpaceRequest,
): Promise<SpaceAnswer> {
  return discord.ask({
    ...request,
    at: { guild_id: guild, ...request.at },
    headers: {
      authorization: `Bot ${discord.key}`,
      "user-agent": "DiscordBot (https://www.npmjs.com/package/comity, 1)",
      ...request.headers,
    },
  });
}

/** @throws PersonNeeded where the account is gone */
export async function seenInGuild(there: GuildThere, id: string): Promise<SeenInGuild> {
  const member = await memberOf(there, id);
  const banned = await bannedUser(there, id);
  const user = member?.user ?? banned ?? (await userOf(there, id));
  if (!user) throw new PersonNeeded("account-gone");
  if (user.id !== id)
    throw new Terminal("Discord answered another account", { route: memberRoute });
  return { user, member, isBanned: banned !== undefined };
}

async function memberOf(there: GuildThere, id: string): Promise<Member | undefined> {
  const answer = await askDiscord(there, { route: memberRoute, at: { user_id: id } });
  if (isUnknown(answer, "member") || isUnknown(answer, "user")) return undefined;
  return readSpaceAnswer(Member, answer, memberRoute);
}

async function bannedUser(there: GuildThere, id: string): Promise<User | undefined> {
  const answer = await askDiscord(there, { route: banRoute, at: { user_id: id } });
  if (isUnknown(answer, "ban") || isUnknown(answer, "user")) return undefined;
  return readSpaceAnswer(Banned, answer, banRoute).user;
}

async function userOf(there: GuildThere, id: string): Promise<User | undefined> {
  const answer = await askDiscord(there, { route: userRoute, at: { user_id: id } });
  return isUnknown(answer, "user") ? undefined : readSpaceAnswer(User, answer, userRoute);
}

/** Who owns the guild, and whether somebody administrates it: no list says who does. */
export async function adminsOf(there: GuildThere): Promise<{
  readonly owner: string;
  readonly has: (member: Member) => boolean;
}> {
  const answer = await askDiscord(there, { route: guildRoute });
  const { owner_id: owner, roles } = readSpaceAnswer(Guild, answer, guildRoute);
  const powerful = new Set(
    roles.flatMap((role) => (allows(role, permission.administrator) ? [role.id] : [])),
  );
  return {
    owner,
    has: ({ user, roles: own }) => user.id === owner || own.some((role) => powerful.has(role)),
  };
}

/** @throws PersonNeeded for a bot, the owner and whoever administrates */
export async function refusePowerful(
  there: GuildThere,
  { user, member }: SeenInGuild,
): Promise<void> {
  if (user.bot) throw new PersonNeeded("is-bot");
  if (member && (await adminsOf(there)).has(member)) throw new PersonNeeded("is-owner");
}

/** What the roles of Comity's own bot let it do; the role of everybody has the guild's number. */
export async function ownPermissions(there: GuildThere): Promise<{
  readonly mayBan: boolean;
  readonly mayTimeOut: boolean;
  readonly isAdministrator: boolean;
}> {
  const user = readSpaceAnswer(User, await askDiscord(there, { route: ownRoute }), ownRoute);
  const member = await memberOf(there, user.id);
  if (!member) throw new PersonNeeded("key-too-weak");
  const { roles } = readSpaceAnswer(
    Guild,
    await askDiscord(there, { route: guildRoute }),
    guildRoute,
  );
  const own = roles.filter(({ id }) => id === there.guild || member.roles.includes(id));
  return {
    mayBan: own.some((role) => allows(role, permission.banMembers)),
    mayTimeOut: own.some((role) => allows(role, permission.moderateMembers)),
    isAdministrator: own.some((role) => allows(role, permission.administrator)),
  };
}

function allows({ permissions }: { readonly permissions: string }, bit: bigint): boolean {
  return (BigInt(permissions) & bit) > 0n;
}

/** Everybody who is banned from the guild, page by page. */
export async function everybodyBanned(there: GuildThere): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let after = "0"; ;) {
    const query = { limit: `${perPage}`, after };
    // The next page is asked for when this one turned out full.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await askDiscord(there, { route: bansRoute, query });
    const bans = readSpaceAnswer(Bans, answer, bansRoute) ?? [];
    const before = ids.size;
    for (const { user } of bans) ids.add(user.id);
    const last = bans.at(-1);
    if (!last || bans.length < perPage) return ids;
    if (ids.size === before)
      throw new Terminal("a list does not come to its end", { route: bansRoute });
    after = last.user.id;
  }
}

/** By number, or by the name of somebody who is there: others are found by their number alone. */
export async function memberNamed(
  there: GuildThere,
  name: string,
): Promise<AccountThere | "nobody" | "several"> {
  if (/^\d{5,20}$/.test(name)) {
    const user = await userOf(there, name);
    return user ? shownOf(user) : "nobody";
  }
  const written = name.replace(/^@/, "").toLowerCase();
  if (written === "") return "nobody";
  const query = { query: written, limit: mostFound };
  const answer = await askDiscord(there, { route: searchRoute, query });
  const found = readSpaceAnswer(z.array(Member), answer, searchRoute);
  const exactly = found.filter(({ user }) => user.username.toLowerCase() === written);
  const called = exactly.length > 0 ? exactly : found.filter((one) => isShownAs(one, written));
  const [only, another] = called;
  if (!only) return "nobody";
  return another ? "several" : shownOf(only.user);
}

function isShownAs({ nick, user }: Member, written: string): boolean {
  return [nick, user.global_name].some((one) => one?.toLowerCase() === written);
}

/** An account's number begins with the millisecond it was made in, counted from 2015. */
function shownOf({ id, username }: User): AccountThere {
  const since = instantOf(Number(BigInt(id) >> 22n) + Date.UTC(2015, 0, 1));
  return { id, name: username || id, since };
}

function isUnknown({ status, body }: SpaceAnswer, what: keyof typeof unknown): boolean {
  return status === 404 && Refusal.safeParse(body).data?.code === unknown[what];
}
