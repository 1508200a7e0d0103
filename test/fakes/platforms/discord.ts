import { discord } from "../../../src/adapters/spaces/discord.ts";
import { describedIn } from "./description.ts";
import { type Asked, type Reply, startPlatform } from "./platform.ts";
import type { Inhabited, PlatformKind } from "./someone.ts";

interface Account {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  isThere: boolean;
  roles: string[];
  banReason: string | undefined;
  timedOutUntil?: string | null;
  timeoutReason?: string;
}

const guild = "41771983423143937";
const bot = "41771983423143999";
const prefix = "/api/v10";
const published = describedIn("discord.openapi.json", prefix, {});

/** A guild as the description says: what is unknown has a code, and who is banned is not there. */
export async function startDiscord() {
  const accounts = new Map<string, Account>();
  const own = { name: "Comity", isBot: true, isThere: true, roles: ["7003"], banReason: undefined };
  accounts.set(bot, { id: bot, ...own });
  const key = "MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs";
  const there = { accounts, owner: "" };
  const platform = await startPlatform(published, (asked) => answer(asked, there, key));
  const of = (id: string) => {
    const account = accounts.get(id);
    if (!account) throw new Error(`nobody has the number ${id}`);
    return account;
  };
  return {
    ...platform,
    key,
    of,
    somebody(name: string, as: "member" | "owner" | "bot" = "member") {
      const made = BigInt(Date.UTC(2026, 10, 1, 10) - Date.UTC(2015, 0, 1));
      const id = `${(made << 22n) + BigInt(accounts.size)}`;
      if (as === "owner") there.owner = id;
      const account = { id, name, isThere: true, isBot: as === "bot", roles: ["7001"] };
      accounts.set(id, { ...account, banReason: undefined });
      return { id, name };
    },
    isOut: (id: string) => of(id).banReason !== undefined && !of(id).isThere,
    byHand(id: string, isOut: boolean) {
      Object.assign(of(id), { banReason: isOut ? "spam" : undefined, isThere: false });
    },
    isMuted: (id: string) => of(id).timedOutUntil !== undefined && of(id).timedOutUntil !== null,
    muteByHand(id: string, isMuted: boolean) {
      of(id).timedOutUntil = isMuted ? "2026-12-20T00:00:00Z" : null;
    },
    vanishes: (id: string) => accounts.delete(id),
    reasonShown: (id: string) => of(id).banReason ?? of(id).timeoutReason,
    endsAt: (id: string) => of(id).timedOutUntil ?? undefined,
  } satisfies Inhabited & { of: (id: string) => Account };
}

function answer(
  { method, path, query, headers, sent }: Asked,
  { accounts, owner }: { accounts: ReadonlyMap<string, Account>; owner: string },
  key: string,
): Reply {
  if (headers["authorization"] !== `Bot ${key}`) return refused(401, 0);
  if (!headers["user-agent"]?.startsWith("DiscordBot (")) return refused(403, 40_333);
  const operation = published.operationOf(method, path)?.replace(prefix, "") ?? "";
  const all = [...accounts.values()];
  const account = accounts.get(/\/(?:members|bans|users)\/(\d+)$/.exec(path)?.[1] ?? "");
  const least = (name: string) => published.leastAnswer(name.replace(" ", ` ${prefix}`));
  const user = ({ id, name, isBot }: Account) =>
    Object.assign({}, least("GET /users/{user_id}"), { id, username: name, bot: isBot });
  const member = (one: Account) => {
    const { roles: its, timedOutUntil = null } = one;
    const own = {
      user: user(one),
      roles: its,
      nick: null,
      communication_disabled_until: timedOutUntil,
    };
    return Object.assign({}, least("GET /guilds/{guild_id}/members/{user_id}"), own);
  };
  const banned = (one: Account) => ({ user: user(one), reason: one.banReason ?? null });
  switch (operation) {
    case "GET /guilds/{guild_id}":
      return { status: 200, body: Object.assign({}, least(operation), { owner_id: owner, roles }) };
    case "GET /guilds/{guild_id}/members/search": {
      const found = all.filter(
        ({ isThere, name }) => isThere && name.startsWith(query["query"] ?? ""),
      );
      return { status: 200, body: found.map(member) };
    }
    case "GET /guilds/{guild_id}/bans": {
      const after = BigInt(query["after"] ?? "0");
      const listed = all.filter(
        ({ id, banReason }) => banReason !== undefined && BigInt(id) > after,
      );
      return { status: 200, body: listed.slice(0, Number(query["limit"])).map(banned) };
    }
    case "GET /users/@me": {
      const self = accounts.get(bot);
      return { status: 200, body: Object.assign({}, least(operation), self && user(self)) };
    }
    case "GET /users/{user_id}":
      return account ? { status: 200, body: user(account) } : refused(404, 10_013);
    case "GET /guilds/{guild_id}/members/{user_id}":
      return account?.isThere
        ? { status: 200, body: member(account) }
        : refused(404, account ? 10_007 : 10_013);
    case "GET /guilds/{guild_id}/bans/{user_id}":
      return account?.banReason !== undefined
        ? { status: 200, body: banned(account) }
        : refused(404, 10_026);
    default:
      return account ? change(operation, account, owner, { headers, sent }) : refused(404, 10_013);
  }
}

/** https://discord.com/developers/docs/resources/guild#create-guild-ban */
function change(
  operation: string,
  account: Account,
  owner: string,
  { headers, sent }: Pick<Asked, "headers" | "sent">,
): Reply {
  if (account.id === owner) return refused(403, 50_013);
  if (operation.startsWith("PATCH ")) return timeOut(account, { headers, sent });
  if (operation.startsWith("PUT ")) {
    if (sent["delete_message_seconds"] !== 0) throw new Error("messages would be deleted");
    account.banReason = decodeURIComponent(headers["x-audit-log-reason"] ?? "");
    account.isThere = false;
    return { status: 204 };
  }
  if (account.banReason === undefined) return refused(404, 10_026);
  account.banReason = undefined;
  return { status: 204 };
}

/** https://discord.com/developers/docs/resources/guild#modify-guild-member */
function timeOut(account: Account, { headers, sent }: Pick<Asked, "headers" | "sent">): Reply {
  if (!account.isThere) return refused(404, 10_007);
  const until = sent["communication_disabled_until"];
  account.timedOutUntil = typeof until === "string" ? until : null;
  account.timeoutReason = decodeURIComponent(headers["x-audit-log-reason"] ?? "");
  return { status: 204 };
}

function refused(status: number, code: number): Reply {
  return { status, body: { message: "no", code } };
}

const roles = [
  { id: "7001", permissions: "0" },
  { id: "7002", permissions: "2147483656" },
  { id: "7003", permissions: `${4n + (1n << 40n)}` },
].map((role) => ({
  ...role,
  name: "role",
  position: 1,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
}));

export const onDiscord: PlatformKind = {
  kind: discord,
  entryAt: (origin) => ({ kind: "discord", name: "voice", origin, guild }),
  start: startDiscord,
  removing: {
    taking: /^PUT .*\/bans\/\d+$/,
    lifting: /^DELETE .*\/bans\/\d+$/,
    refused: "ban-refused",
  },
  muting: {
    taking: /^PATCH .*\/members\/\d+$/,
    lifting: /^PATCH .*\/members\/\d+$/,
    refused: "timeout-refused",
  },
  leavesOut: true,
  ownerReason: "is-owner",
  mayAct: "as-ordered",
  since: /^2026-11-01T/,
};
