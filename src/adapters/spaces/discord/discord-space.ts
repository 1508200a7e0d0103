import {
  memberNamed,
  adminsOf,
  askDiscord,
  everybodyBanned,
  type GuildThere,
  ownPermissions,
  refusePowerful,
  type SeenInGuild,
  seenInGuild,
} from "./guild.ts";
import { notTaken, reasonOf, timeouts } from "./timeouts.ts";
import type { Clock } from "../../../ports/clock.ts";
import { type KeyedSpace, orTerminal, orWaitForPerson } from "../../../ports/space-client.ts";
import type { Ordered, Space } from "../../../ports/space.ts";

const banRoute = "PUT /api/v10/guilds/{guild_id}/bans/{user_id}";
const unbanRoute = "DELETE /api/v10/guilds/{guild_id}/bans/{user_id}";
const bansRoute = "GET /api/v10/guilds/{guild_id}/bans";

/** A guild on Discord as a space. An account is its number, which is a string. */
export function discordSpace(discord: KeyedSpace, guild: string, clock: Pick<Clock, "now">): Space {
  const there = { discord, guild };
  return {
    find: ({ account }) =>
      Promise.resolve(account === undefined ? { waitsFor: "no-account-there" } : { id: account }),
    identify: (name) => orWaitForPerson(() => memberNamed(there, name)),
    look: ({ id }) =>
      orWaitForPerson(async () => {
        const seen = await seenInGuild(there, id);
        await refusePowerful(there, seen);
        const { member, isBanned } = seen;
        return {
          standing: isBanned ? "removed" : "free",
          isMember: member !== undefined,
          evidence: member ? { roles: member.roles, nick: member.nick ?? null } : {},
        };
      }),
    together: (noted, seen) => ({ ...seen, ...noted }),
    put: ({ id }, standing, _, order) =>
      orWaitForPerson(() =>
        standing === "free" ? unban(there, id, order) : ban(there, id, order),
      ),
    mayPass: (reason) => reason === "ban-refused",
    prove: ({ id }, standing) =>
      `GET /guilds/${guild}/bans/${id} shows ${standing === "free" ? "no ban" : "a ban"}`,
    muting: timeouts(there, clock),
    removed: () => orTerminal(() => everybodyBanned(there), bansRoute),
    owners: () => orTerminal(async () => new Set([(await adminsOf(there)).owner]), bansRoute),
    mayAct: () =>
      orWaitForPerson(async () => {
        const { mayBan, mayTimeOut, isAdministrator } = await ownPermissions(there);
        if (isAdministrator) return "too-much";
        return mayBan && mayTimeOut ? "as-ordered" : "too-little";
      }),
  };
}

/** Whoever is banned and still there was not put out. */
function isOut({ isBanned, member }: SeenInGuild): boolean {
  return isBanned && !member;
}

/** No message is deleted: anything but zero seconds would. */
async function ban(
  there: GuildThere,
  id: string,
  order: Ordered,
): Promise<{ readonly done: true }> {
  const before = await seenInGuild(there, id);
  await refusePowerful(there, before);
  if (isOut(before)) return { done: true };
  const { status } = await askDiscord(there, {
    route: banRoute,
    at: { user_id: id },
    headers: reasonOf(order),
    json: { delete_message_seconds: 0 },
  });
  if (isOut(await seenInGuild(there, id))) return { done: true };
  throw notTaken(banRoute, status, "ban-refused");
}

async function unban(
  there: GuildThere,
  id: string,
  order: Ordered,
): Promise<{ readonly done: true }> {
  if (!(await seenInGuild(there, id)).isBanned) return { done: true };
  const at = { user_id: id };
  const { status } = await askDiscord(there, { route: unbanRoute, at, headers: reasonOf(order) });
  if (!(await seenInGuild(there, id)).isBanned) return { done: true };
  throw notTaken(unbanRoute, status, "ban-refused");
}
