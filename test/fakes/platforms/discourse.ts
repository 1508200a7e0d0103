import { discourse } from "../../../src/adapters/spaces/discourse.ts";
import { describedIn } from "./description.ts";
import { type Asked, type Reply, startPlatform } from "./platform.ts";
import type { Inhabited, PlatformKind } from "./someone.ts";

interface Account {
  readonly id: number;
  readonly username: string;
  readonly moderator: boolean;
  suspendedTill: string | undefined;
  silencedTill: string | undefined;
  reason: string | undefined;
}

const published = describedIn("discourse.openapi.json", "", {
  operations: ["PUT /admin/users/{id}/unsuspend.json", "PUT /admin/users/{id}/unsilence.json"],
  fields: ["suspended_till", "suspended_at", "silenced", "silenced_till"],
});
const perPage = 100;

/** A forum as its description and its source say: codes, missing fields, what a repetition answers. */
async function startDiscourse(): Promise<Inhabited> {
  const accounts = new Map<string, Account>();
  const key = "conduct:0123456789abcdef";
  const nothing = { suspendedTill: undefined, silencedTill: undefined, reason: undefined };
  const own = { username: "conduct", moderator: true, ...nothing };
  accounts.set("2", { id: 2, ...own });
  const platform = await startPlatform(published, (asked) => answer(asked, accounts, key));
  const of = (id: string) => {
    const account = accounts.get(id);
    if (!account) throw new Error(`nobody has the number ${id}`);
    return account;
  };
  return {
    ...platform,
    key,
    somebody(username, as = "member") {
      const id = 69 + accounts.size;
      const moderator = as === "owner";
      accounts.set(`${id}`, {
        id,
        username,
        moderator,
        ...nothing,
      });
      return { id: `${id}`, name: username };
    },
    isOut: (id) => of(id).suspendedTill !== undefined,
    byHand(id, isOut) {
      of(id).suspendedTill = isOut ? "2030-01-01T00:00:00.000Z" : undefined;
    },
    isMuted: (id) => of(id).silencedTill !== undefined,
    muteByHand(id, isMuted) {
      of(id).silencedTill = isMuted ? "2030-01-01T00:00:00.000Z" : undefined;
    },
    vanishes: (id) => accounts.delete(id),
    reasonShown: (id) => of(id).reason,
    endsAt: (id) => of(id).suspendedTill ?? of(id).silencedTill,
  };
}

function answer(asked: Asked, accounts: ReadonlyMap<string, Account>, key: string): Reply {
  const { method, path, query, headers, sent } = asked;
  if (`${headers["api-username"]}:${headers["api-key"]}` !== key)
    return { status: 403, body: { errors: ["not permitted"], error_type: "invalid_access" } };
  const operation = published.operationOf(method, path) ?? "";
  const notFound = { status: 404, body: { errors: ["not found"], error_type: "not_found" } };
  const all = [...accounts.values()];
  if (operation === "GET /admin/users/list/{flag}.json") {
    const isStaff = path.includes("/staff.json");
    const listed = all.filter((one) => (isStaff ? one.moderator : one.suspendedTill));
    const from = (Number(query["page"] ?? "1") - 1) * perPage;
    const shown = listed.slice(from, from + perPage);
    return {
      status: 200,
      body: shown.map((one) =>
        Object.assign({}, published.leastEntry(operation), { id: one.id, username: one.username }),
      ),
    };
  }
  if (operation === "GET /u/{username}.json") {
    const name = decodeURIComponent(path.slice(3, -".json".length)).toLowerCase();
    const found = all.find(({ username }) => username.toLowerCase() === name);
    if (!found) return notFound;
    const { id, username } = found;
    const least = published.leastAnswer(operation);
    const user = Object.assign({}, userIn(least), {
      id,
      username,
      created_at: "2026-11-01T10:00:00.000Z",
      post_count: 12,
    });
    return { status: 200, body: Object.assign({}, least, { user }) };
  }
  const account = accounts.get(/\/(\d+)[/.]/.exec(path)?.[1] ?? "");
  if (!account) return notFound;
  if (operation === "GET /admin/users/{id}.json")
    return {
      status: 200,
      body: Object.assign({}, published.leastAnswer(operation), {
        id: account.id,
        username: account.username,
        moderator: account.moderator,
        silenced: account.silencedTill !== undefined,
        ...(account.silencedTill && { silenced_till: account.silencedTill }),
        ...(account.suspendedTill && { suspended_till: account.suspendedTill }),
      }),
    };
  if (account.moderator) return { status: 403, body: { error_type: "invalid_access" } };
  if (operation === "PUT /admin/users/{id}/suspend.json") {
    if (account.suspendedTill) return { status: 409, body: { failed: "FAILED", message: "twice" } };
    account.suspendedTill = String(sent["suspend_until"]);
    account.reason = String(sent["reason"]);
    return { status: 200, body: published.leastAnswer(operation) };
  }
  if (operation === "PUT /admin/users/{id}/unsuspend.json") {
    account.suspendedTill = undefined;
    return { status: 200, body: { suspension: { suspended_till: null, suspended_at: null } } };
  }
  if (operation === "PUT /admin/users/{id}/silence.json") {
    if (account.silencedTill) return { status: 409, body: { failed: "FAILED", message: "twice" } };
    account.silencedTill = String(sent["silenced_till"]);
    account.reason = String(sent["reason"]);
    return { status: 200, body: published.leastAnswer(operation) };
  }
  if (operation === "PUT /admin/users/{id}/unsilence.json") {
    account.silencedTill = undefined;
    return { status: 200, body: { unsilence: { silenced: false, silenced_till: null } } };
  }
  return notFound;
}

function userIn(body: unknown): object {
  return typeof body === "object" && body !== null && "user" in body && body.user instanceof Object
    ? body.user
    : {};
}

export const onDiscourse: PlatformKind = {
  kind: discourse,
  entryAt: (origin) => ({ kind: "discourse", name: "forum", origin }),
  start: startDiscourse,
  removing: {
    taking: /^PUT .*\/suspend\.json$/,
    lifting: /^PUT .*\/unsuspend\.json$/,
    refused: "suspension-refused",
  },
  muting: {
    taking: /^PUT .*\/silence\.json$/,
    lifting: /^PUT .*\/unsilence\.json$/,
    refused: "silence-refused",
  },
  ownerReason: "is-staff",
  mayAct: "lifting-not-known",
  since: /^2026-11-01T/,
};
