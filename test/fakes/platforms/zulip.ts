import { zulip } from "../../../src/adapters/spaces/zulip.ts";
import { describedIn } from "./description.ts";
import { type Asked, type Reply, startPlatform } from "./platform.ts";
import type { Inhabited, PlatformKind } from "./someone.ts";

interface Account {
  readonly id: number;
  readonly name: string;
  readonly role: number;
  readonly isBot: boolean;
  isActive: boolean;
}

const published = describedIn("zulip.openapi.json", "/api/v1", {});

/** An organisation as its description says: refusals are sentences, everybody is one answer. */
async function startZulip(): Promise<Inhabited> {
  const accounts = new Map<string, Account>();
  const key = "comity-bot@chat.example.org:0123456789abcdef";
  accounts.set("2", { id: 2, name: "Comity", role: 200, isBot: true, isActive: true });
  const platform = await startPlatform(published, (asked) => answer(asked, accounts, key));
  const of = (id: string) => {
    const account = accounts.get(id);
    if (!account) throw new Error(`nobody has the number ${id}`);
    return account;
  };
  return {
    ...platform,
    key,
    somebody(name, as = "member") {
      const id = 69 + accounts.size;
      const role = as === "owner" ? 100 : 400;
      accounts.set(`${id}`, { id, name, role, isBot: as === "bot", isActive: true });
      return { id: `${id}`, name };
    },
    isOut: (id) => !of(id).isActive,
    byHand(id, isOut) {
      of(id).isActive = !isOut;
    },
    vanishes: (id) => accounts.delete(id),
    reasonShown: () => undefined,
    endsAt: () => undefined,
  };
}

function answer(
  { method, path, headers }: Asked,
  accounts: ReadonlyMap<string, Account>,
  key: string,
): Reply {
  if (headers["authorization"] !== `Basic ${btoa(key)}`)
    return { status: 401, body: refusal("Invalid API key", "INVALID_API_KEY") };
  const operation = published.operationOf(method, path);
  if (operation === "GET /api/v1/users")
    return { status: 200, body: { ...done, members: [...accounts.values()].map(shown) } };
  const account = accounts.get(/\/users\/(\d+)/.exec(path)?.[1] ?? "");
  if (!account) return { status: 400, body: refusal("Kein solcher Nutzer", "BAD_REQUEST") };
  switch (operation) {
    case "GET /api/v1/users/{user_id}":
      return { status: 200, body: { ...done, user: shown(account) } };
    case "DELETE /api/v1/users/{user_id}":
      if (account.isBot || !account.isActive)
        return { status: 400, body: refusal("Kein solcher Nutzer", "BAD_REQUEST") };
      account.isActive = false;
      return { status: 200, body: done };
    case "POST /api/v1/users/{user_id}/reactivate":
      account.isActive = true;
      return { status: 200, body: done };
    case undefined:
    default:
      return { status: 404, body: refusal("Not found", "BAD_REQUEST") };
  }
}

const done = { result: "success", msg: "" };

function refusal(msg: string, code: string) {
  return { result: "error", msg, code };
}

function shown({ id, name, role, isBot, isActive }: Account) {
  return {
    user_id: id,
    full_name: name,
    email: isBot ? "comity-bot@chat.example.org" : `user${id}@chat.example.org`,
    delivery_email: null,
    date_joined: "2026-11-01T10:00",
    is_active: isActive,
    is_owner: role === 100,
    is_admin: role <= 200,
    is_bot: isBot,
    role,
  };
}

export const onZulip: PlatformKind = {
  kind: zulip,
  entryAt: (origin) => ({ kind: "zulip", name: "chat", origin }),
  start: startZulip,
  removing: {
    taking: /^DELETE \/api\/v1\/users\/\d+$/,
    lifting: /^POST .*\/reactivate$/,
    refused: "deactivation-refused",
  },
  ownerReason: "is-owner",
  mayAct: "as-ordered",
  since: /^2026-11-01T/,
};
