import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chown, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { mailman3 } from "../../../src/adapters/spaces/mailman3.ts";
import type { Described } from "./description.ts";
import { type Asked, type Reply, startPlatform } from "./platform.ts";
import type { Inhabited, PlatformKind } from "./someone.ts";

const programs = "/usr/lib/mailman3/bin";
const key = "restadmin:restpass";
const domain = "lists.example.org";
/** The list that the contract's space is. */
const devList = `dev@${domain}`;

/** The server itself says what it allows. */
const undescribed: Described = {
  operationOf: () => undefined,
  leastAnswer: () => ({}),
  leastEntry: () => ({}),
  problems: () => [],
};

const Member = z.looseObject({ member_id: z.string(), moderation_action: z.string().nullish() });

/** Mailman as Debian packages it, started for a test: its REST API alone, no mail comes or goes. */
export async function startMailman() {
  const directory = await mkdtemp(join(tmpdir(), "comity-mailman-"));
  const port = await freePort();
  const config = join(directory, "mailman.cfg");
  await writeFile(config, configuration(directory, port));
  const owner = process.getuid?.() === 0 ? await userCalled("list") : undefined;
  if (owner) await chown(directory, owner.uid, owner.gid);
  const server = spawn(join(programs, "master"), ["-C", config], {
    cwd: directory,
    stdio: "ignore",
    ...owner,
  });
  const origin = `http://127.0.0.1:${port}`;
  const ask = (path: string, sent?: Readonly<Record<string, string>>, method?: string) =>
    askServer(`${origin}/3.1${path}`, method ?? (sent ? "POST" : "GET"), sent);
  await untilItAnswers(() => ask("/system/versions"));
  await ask("/domains", { mail_host: domain });
  await ask("/lists", { fqdn_listname: devList });
  const front = await startPlatform(undescribed, (asked) => pass(asked, origin));
  const list = devList.replace("@", ".");
  const roster = async (role: string, id: string) =>
    (await ask(`/lists/${list}/${role}/${id}`)).status === 200;
  let grown = 0;
  const isOn = async (part: string, id: string) =>
    (await ask(`/lists/${part}/member/${id}`)).status === 200;
  const ban = (id: string) => ask(`/lists/${list}/bans`, { email: id });
  const isBanned = async (id: string) => (await ask(`/lists/${list}/bans/${id}`)).status === 200;
  const memberAt = async (part: string, id: string) => {
    const { text = "{}" } = await ask(`/lists/${part}/member/${id}`);
    return Member.safeParse(JSON.parse(text)).data;
  };
  const isMutedIn = async (part: string, id: string) =>
    (await memberAt(part, id))?.moderation_action === "discard";
  const muteByHand = async (part: string, id: string, isMuted: boolean) => {
    const action = { moderation_action: isMuted ? "discard" : "" };
    await ask(`/members/${(await memberAt(part, id))?.member_id}`, action, "PATCH");
  };
  return {
    ...front,
    key,
    ask,
    async somebody(name: string, as: "member" | "owner" | "bot" = "member") {
      const id = `${name}@example.org`;
      const role = as === "owner" ? "owner" : "member";
      await ask("/members", {
        list_id: list,
        subscriber: id,
        role,
        ...quietly,
      });
      return { id, name: id };
    },
    isOut: async (id: string) => (await isBanned(id)) && !(await roster("member", id)),
    async byHand(id: string, isOut: boolean) {
      if (isOut) {
        await ask(`/lists/${list}/member/${id}`, {}, "DELETE");
        await ban(id);
      } else await ask(`/lists/${list}/bans/${id}`, {}, "DELETE");
    },
    isMuted: (id: string) => isMutedIn(list, id),
    muteByHand: (id: string, isMuted: boolean) => muteByHand(list, id, isMuted),
    many: {
      first: list,
      async grows(...ids: readonly string[]) {
        const name = `later${(grown += 1)}@${domain}`;
        await ask("/lists", { fqdn_listname: name });
        const part = name.replace("@", ".");
        for (const id of ids)
          // oxlint-disable-next-line no-await-in-loop
          await ask("/members", { list_id: part, subscriber: id, ...quietly });
        return part;
      },
      goes: (part: string) => ask(`/lists/${part}`, {}, "DELETE"),
      isOutOf: async (part: string, id: string) =>
        (await ask(`/lists/${part}/bans/${id}`)).status === 200 && !(await isOn(part, id)),
      isIn: (part: string, id: string) => isOn(part, id),
      isMutedIn,
      muteByHand,
      promotes: (part: string, id: string) =>
        ask("/members", { list_id: part, subscriber: id, role: "owner", ...quietly }),
      async byHand(part: string, id: string, isOut: boolean) {
        if (isOut) {
          await ask(`/lists/${part}/member/${id}`, {}, "DELETE");
          await ask(`/lists/${part}/bans`, { email: id });
        } else await ask(`/lists/${part}/bans/${id}`, {}, "DELETE");
      },
    },
    vanishes: (id: string) => ask(`/users/${id}`, {}, "DELETE"),
    reasonShown: () => undefined,
    endsAt: () => undefined,
    async [Symbol.asyncDispose]() {
      await front[Symbol.asyncDispose]();
      await ended(server);
      await rm(directory, { recursive: true, force: true });
    },
  } satisfies Inhabited & { ask: typeof ask };
}

const quietly = { pre_verified: "true", pre_confirmed: "true", pre_approved: "true" };

async function pass({ method, path, query, headers, sent }: Asked, origin: string): Promise<Reply> {
  const asked = new URLSearchParams(query).toString();
  const form = Object.fromEntries(Object.entries(sent).map(([name, one]) => [name, String(one)]));
  const url = `${origin}${path}${asked === "" ? "" : `?${asked}`}`;
  return askServer(url, method, method === "GET" ? undefined : form, headers["authorization"]);
}

async function askServer(
  url: string,
  method: string,
  form?: Readonly<Record<string, string>>,
  authorization = `Basic ${btoa(key)}`,
): Promise<Reply> {
  const response = await fetch(url, {
    method,
    headers: { authorization },
    ...(form && { body: new URLSearchParams(form) }),
  });
  return { status: response.status, text: await response.text() };
}

async function untilItAnswers(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop
    if (await ask().catch(() => undefined)) return;
    // oxlint-disable-next-line no-await-in-loop
    await wait(100);
  }
  throw new Error("Mailman does not start");
}

/** The master takes its runners with it. */
async function ended(server: ChildProcess): Promise<void> {
  const isOver = new Promise((resolve) => server.once("exit", resolve));
  if (server.exitCode !== null) return;
  server.kill("SIGTERM");
  await isOver;
}

async function userCalled(name: string): Promise<{ uid: number; gid: number }> {
  const users = await readFile("/etc/passwd", "utf8");
  const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, "m").exec(users) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === "string") reject(new Error("no port"));
        else resolve(address.port);
      });
    });
  });
}

const unused =
  "archive bounces command digest in lmtp nntp out pipeline retry shunt task virgin".split(" ");

/** https://docs.mailman3.org/projects/mailman/en/latest/src/mailman/config/docs/config.html */
function configuration(directory: string, port: number): string {
  const [user, password] = key.split(":");
  return `
[mailman]
layout: test
site_owner: owner@example.org
[paths.test]
var_dir: ${directory}/var
bin_dir: ${programs}
log_dir: ${directory}/var/logs
pid_file: ${directory}/var/master.pid
lock_file: ${directory}/var/master.lck
[webservice]
hostname: 127.0.0.1
port: ${port}
admin_user: ${user}
admin_pass: ${password}
workers: 1
[mta]
incoming: mailman.mta.null.NullMTA
${unused.map((runner) => `[runner.${runner}]\nstart: no\n`).join("")}`;
}

export const onMailman: PlatformKind = {
  kind: mailman3,
  entryAt: (origin) => ({ kind: "mailman3", name: "lists", origin, lists: [devList] }),
  wideEntryAt: (origin) => ({ kind: "mailman3", name: "lists", origin, lists: [domain] }),
  start: startMailman,
  removing: {
    taking: /^POST .*\/bans$/,
    lifting: /^DELETE .*\/bans\/.+$/,
    refused: "ban-refused",
  },
  muting: {
    taking: /^PATCH .*\/members\/\w+$/,
    lifting: /^PATCH .*\/members\/\w+$/,
    refused: "moderation-refused",
  },
  ownerReason: "is-owner",
  deathStride: 7,
  mayAct: "as-ordered",
  since: /^20\d\d-/,
  lacks: existsSync(join(programs, "master")) ? undefined : "mailman3 of Debian",
};
