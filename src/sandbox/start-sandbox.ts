import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  randomBytes,
  type KeyObject,
} from "node:crypto";
import { promisify } from "node:util";
import { cast, type CastRole } from "./cast.ts";
import { SandboxClock } from "./clock.ts";
import { Activity } from "./control/activity.ts";
import { controlRoutes } from "./control/control-routes.ts";
import { Participants } from "./control/participants.ts";
import { SandboxTime } from "./control/sandbox-time.ts";
import { InstallationTokens } from "./github/auth/installation-tokens.ts";
import type { LocalGitHub } from "./github/local-github.ts";
import { Feed } from "./github/model/feed.ts";
import { Inbox } from "./github/model/inbox.ts";
import { World } from "./github/model/world.ts";
import { Faults } from "./github/pipeline/faults.ts";
import { isLoopbackUrl } from "./github/pipeline/loopback.ts";
import { RateLimits } from "./github/pipeline/rate-limits.ts";
import { RequestLog } from "./github/pipeline/request-log.ts";
import { createServer } from "./github/server.ts";
import { AppHook } from "./github/webhooks/app-hook.ts";
import { deliverOccurrences } from "./github/webhooks/deliver-occurrences.ts";
import { listen } from "./listen.ts";
import { mailPeople } from "./mail/mail-people.ts";
import { startMailCatcher } from "./mail/mail-catcher.ts";
import { readDump, restoreDump, writeDump } from "./sandbox-dump.ts";
import { seed } from "./seed.ts";

export interface SandboxSettings {
  /** 0: any free one */
  readonly port: number;
  readonly plan?: "free" | "team" | undefined;
  /** Where the app's webhooks go; may be set later. Only urls on this machine. */
  readonly webhooksUrl?: string | undefined;
  /** The app's private key (PEM), to use one again; a new one unless given. */
  readonly privateKey?: string | undefined;
  /** milliseconds since the epoch; the system's clock unless given */
  readonly wall?: (() => number) | undefined;
  /** ISO 8601: the instant at which sandbox time begins; now, unless given */
  readonly beginsAt?: string | undefined;
  /** What `dump` gave, to go on from; then `plan`, `privateKey` and `beginsAt` are the dump's. */
  readonly load?: Uint8Array | undefined;
}

/** What a script or an app needs to know to use a sandbox. */
interface SandboxFacts {
  /** the organisation's login and the name of its case repository */
  readonly org: string;
  readonly repo: string;
  readonly users: Readonly<
    Record<string, { readonly id: number; readonly token: string; readonly role: CastRole }>
  >;
  readonly appId: number;
  readonly installationId: number;
  /** PEM, PKCS #1 as GitHub hands them out */
  readonly privateKey: string;
  readonly webhookSecret: string;
}

export interface Sandbox {
  /** the local GitHub's address, without a slash at the end */
  readonly url: string;
  readonly smtpUrl: string;
  readonly facts: SandboxFacts;
  /** All it consists of, for who fills it with more than requests can in reasonable time. */
  readonly github: LocalGitHub;
  /** sandbox time */
  now(): Date;
  /** The local GitHub as a function, without a socket. */
  fetch(request: Request): Promise<Response>;
  setWebhooksUrl(url: string | undefined): void;
  /** All of it for `load`, in any process. @throws unless all is idle */
  dump(): Uint8Array;
  close(): Promise<void>;
}

/**
 * Starts a local GitHub with its cast, an SMTP server that keeps every mail, and the control
 * endpoints below `/_sandbox`, all on 127.0.0.1. Several can run at once; nothing is shared and
 * nothing outlives `close`.
 */
export async function startSandbox({
  port,
  plan = "team",
  webhooksUrl,
  privateKey,
  wall,
  beginsAt,
  load,
}: SandboxSettings): Promise<Sandbox> {
  refuseForeign(webhooksUrl);
  const loaded = load && readDump(load);
  const begins = beginsAt === undefined ? undefined : Date.parse(beginsAt);
  const clock = new SandboxClock(wall, begins, loaded?.github.clock);
  const door = await listen(port);
  const mail = await startMailCatcher(() => clock.iso());
  const world = new World({ clock: { now: () => new Date(clock.now()) }, webUrl: door.url });
  const feed = new Feed(world);
  const seeded = loaded?.seeded ?? seed(world, plan);
  const { app, installation, caseRepository } = seeded;
  const givenKey = loaded?.privateKey ?? privateKey;
  const appKey = givenKey === undefined ? await newKey() : createPrivateKey(givenKey);
  const now = () => clock.now();
  const activity = new Activity();
  const faults = new Faults();
  const hook = new AppHook({
    appId: app.databaseId,
    hookId: loaded?.github.hooks.get(app.databaseId)?.hookId ?? world.nextId(),
    secret: randomBytes(20).toString("hex"),
    url: webhooksUrl,
    now,
    nextId: () => world.nextId(),
    activity,
    faults,
  });
  const github: LocalGitHub = {
    world,
    apiUrl: door.url,
    clock,
    tokens: new InstallationTokens(clock.wall),
    keys: new Map([[app.databaseId, createPublicKey(appKey)]]),
    hooks: new Map([[app.databaseId, hook]]),
    inbox: new Inbox(world),
    feed,
    limits: new RateLimits(now),
    faults,
    log: new RequestLog(),
    activity,
  };
  if (loaded) restoreDump(github, mail, loaded);
  deliverOccurrences(github);
  mailPeople(github, mail);
  const participants = new Participants();
  const time = new SandboxTime(clock, activity, participants);
  const server = createServer(github, controlRoutes({ github, mail, participants, time }));
  const answer = async (request: Request): Promise<Response> => server.fetch(request);
  door.open(answer);
  const pem = appKey.export({ type: "pkcs1", format: "pem" }).toString();
  return {
    url: door.url,
    smtpUrl: mail.url,
    facts: {
      org: caseRepository.owner.login,
      repo: caseRepository.name,
      users: usersOf(world),
      appId: app.databaseId,
      installationId: installation.databaseId,
      privateKey: pem,
      webhookSecret: hook.secret,
    },
    github,
    now: () => new Date(clock.now()),
    fetch: answer,
    setWebhooksUrl: (url) => {
      refuseForeign(url);
      hook.url = url;
    },
    dump: () => writeDump(github, mail, { seeded, privateKey: pem }),
    close: async () => {
      await Promise.all([door.close(), mail.close()]);
    },
  };
}

async function newKey(): Promise<KeyObject> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  return privateKey;
}

function usersOf(world: World): SandboxFacts["users"] {
  return Object.fromEntries(
    cast.map(({ login, role }) => [
      login,
      { id: world.accountByLogin(login)?.databaseId ?? 0, token: `sandbox-${login}`, role },
    ]),
  );
}

function refuseForeign(url: string | undefined): void {
  if (url !== undefined && !isLoopbackUrl(url))
    throw new Error("webhooks go to this machine only: http://127.0.0.1:…");
}
