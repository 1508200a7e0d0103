import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  randomBytes,
  type KeyObject,
} from "node:crypto";
import { promisify } from "node:util";
import { InstallationTokens } from "./auth/installation-tokens.ts";
import { buildWorld, type Registered } from "./build-world.ts";
import { SandboxClock } from "./clock.ts";
import { Activity } from "./control/activity.ts";
import { controlRoutes } from "./control/control-routes.ts";
import { Participants } from "./control/participants.ts";
import { SandboxTime } from "./control/sandbox-time.ts";
import { readDump, restoreDump, writeDump, type DumpedApp } from "./dump/write-dump.ts";
import { listen } from "./listen.ts";
import type { LocalGitHub } from "./local-github.ts";
import { mailPeople } from "./mail/mail-people.ts";
import { startMailCatcher } from "./mail/mail-catcher.ts";
import { Feed } from "./model/feed.ts";
import { Inbox } from "./model/inbox.ts";
import { runWorkflows } from "./model/project-workflows.ts";
import { World } from "./model/world.ts";
import { Faults } from "./pipeline/faults.ts";
import { isLoopbackUrl } from "./pipeline/loopback.ts";
import { RateLimits } from "./pipeline/rate-limits.ts";
import { RequestLog } from "./pipeline/request-log.ts";
import { Registrations } from "./registration/registrations.ts";
import { withRepositoryNamed } from "./rest/repository-by-id.ts";
import { createServer } from "./server.ts";
import { withoutEnterprisePath } from "./tls/enterprise-paths.ts";
import { selfSigned } from "./tls/self-signed.ts";
import { AppHook, type AppHookSettings } from "./webhooks/app-hook.ts";
import { deliverOccurrences } from "./webhooks/deliver-occurrences.ts";
import type { DescribedApp, WorldDescription } from "./world-description.ts";

export { readIssueForm, type IssueForm } from "./model/issue-form.ts";
export type {
  DescribedApp,
  DescribedOrganisation,
  DescribedRepository,
  WorldDescription,
} from "./world-description.ts";

export interface LocalGitHubSettings {
  readonly world: WorldDescription;
  /** 0, which is also meant where none is given: any free one */
  readonly port?: number | undefined;
  /** milliseconds since the epoch; the system's clock unless given */
  readonly wall?: (() => number) | undefined;
  /** ISO 8601: the instant at which its time begins; now, unless given */
  readonly beginsAt?: string | undefined;
  /** What `dump` gave, to go on from; then `world`, `beginsAt` and the apps' keys are the dump's. */
  readonly load?: Uint8Array | undefined;
  /** The TCP port of a second door that speaks HTTPS, as GitHub's own command line demands; 0: any. */
  readonly tlsPort?: number | undefined;
}

/** The door for clients that take it for a GitHub of somebody's own. */
export interface TlsDoor {
  /** `https://127.0.0.1:…`; the API stands below `/api/v3` and at `/api/graphql` */
  readonly url: string;
  /** PEM: what a client must be told to trust */
  readonly certificate: string;
}

/** What an app needs to know to use a local GitHub. */
export interface LocalApp {
  readonly id: number;
  readonly installationId: number;
  /** PEM, PKCS #1 as GitHub hands them out */
  readonly privateKey: string;
  readonly webhookSecret: string;
  /** @throws for a url that is not on this machine */
  setWebhooksUrl(url: string | undefined): void;
}

export interface RunningGitHub {
  /** its address, without a slash at the end */
  readonly url: string;
  readonly smtpUrl: string;
  /** Where `tlsPort` was given. */
  readonly tls: TlsDoor | undefined;
  /** All it consists of, for who fills it with more than requests can in reasonable time. */
  readonly github: LocalGitHub;
  /** its own time */
  now(): Date;
  /** It as a function, without a socket. */
  fetch(request: Request): Promise<Response>;
  /** @throws where no app of that slug was described */
  app(slug: string): LocalApp;
  /** The id of an account; `undefined` where nobody has that login. */
  idOf(login: string): number | undefined;
  /** All of it for `load`, in any process. @throws unless all is idle */
  dump(): Uint8Array;
  close(): Promise<void>;
}

/**
 * Starts a local GitHub with what is described, an SMTP server that keeps every mail, and the
 * control endpoints below `/_sandbox`, all on 127.0.0.1. Several can run at once; nothing is shared
 * and nothing outlives `close`. Everybody acts with the token `sandbox-<login>`.
 */
export async function startLocalGitHub({
  world: description,
  port = 0,
  wall,
  beginsAt,
  load,
  tlsPort,
}: LocalGitHubSettings): Promise<RunningGitHub> {
  for (const { webhooksUrl } of description.apps) refuseForeign(webhooksUrl);
  const loaded = load && readDump(load);
  const begins = beginsAt === undefined ? undefined : Date.parse(beginsAt);
  const clock = new SandboxClock(wall, begins, loaded?.github.clock);
  const door = await listen(port);
  const mail = await startMailCatcher(() => clock.iso());
  const world = new World({ clock: { now: () => new Date(clock.now()) }, webUrl: door.url });
  const feed = new Feed(world);
  const now = () => clock.now();
  const shared = {
    now,
    nextId: () => world.nextId(),
    activity: new Activity(),
    faults: new Faults(),
    tunnels: new Map<string, string>(),
  };
  const described = new Map(description.apps.map((app) => [app.slug, app]));
  const register = async ({ described: app, ...ids }: Registered) => registered(app, ids, world);
  const known = loaded?.apps ?? (await Promise.all(buildWorld(world, description).map(register)));
  const apps = known.map((app) => equip(app, described.get(app.slug)?.webhooksUrl, shared));
  const keys = new Map(apps.map(({ id, key }) => [id, createPublicKey(key)]));
  const hooks = new Map(apps.map(({ id, hook }) => [id, hook]));
  const registrations = new Registrations({ world, keys, hooks, shared });
  const github: LocalGitHub = {
    world,
    apiUrl: door.url,
    clock,
    tokens: new InstallationTokens(clock.wall),
    keys,
    hooks,
    registrations,
    tunnels: shared.tunnels,
    inbox: new Inbox(world),
    feed,
    limits: new RateLimits(now),
    faults: shared.faults,
    log: new RequestLog(),
    activity: shared.activity,
  };
  if (loaded) restoreDump(github, mail, loaded);
  deliverOccurrences(github);
  runWorkflows(world);
  mailPeople(github, mail);
  const participants = new Participants();
  const time = new SandboxTime(clock, shared.activity, participants);
  const server = createServer(github, controlRoutes({ github, mail, participants, time }));
  const answer = async (request: Request): Promise<Response> =>
    server.fetch(withRepositoryNamed(request, world));
  door.open(answer);
  const tls = tlsPort === undefined ? undefined : await openTlsDoor(tlsPort, answer);
  return {
    url: door.url,
    smtpUrl: mail.url,
    tls,
    github,
    now: () => new Date(clock.now()),
    fetch: answer,
    app: (slug) =>
      found(
        `the app ${slug}`,
        apps.find((app) => app.slug === slug),
      ),
    idOf: (login) => world.accountByLogin(login)?.databaseId,
    dump: () => writeDump(github, mail, [...known, ...registrations.known]),
    close: async () => {
      await Promise.all([door.close(), mail.close(), tls?.close()]);
    },
  };
}

async function openTlsDoor(port: number, answer: (request: Request) => Promise<Response>) {
  const keys = await selfSigned();
  const door = await listen(port, keys);
  door.open((request) => answer(withoutEnterprisePath(request)));
  return { url: door.url, certificate: keys.certificate, close: () => door.close() };
}

interface EquippedApp extends LocalApp {
  readonly slug: string;
  readonly key: KeyObject;
  readonly hook: AppHook;
}

/** What of a new app is kept when it is loaded again. */
async function registered(
  described: DescribedApp,
  { app, installation }: Omit<Registered, "described">,
  world: World,
): Promise<DumpedApp> {
  const key = await keyOf(described);
  return {
    slug: app.slug,
    id: app.databaseId,
    installationId: installation.databaseId,
    hookId: world.nextId(),
    privateKey: key.export({ type: "pkcs1", format: "pem" }).toString(),
  };
}

/** Gives an app its key and its webhook. */
function equip(
  { slug, id, installationId, hookId, privateKey }: DumpedApp,
  url: string | undefined,
  shared: Pick<AppHookSettings, "now" | "nextId" | "activity" | "faults" | "tunnels">,
): EquippedApp {
  const secret = randomBytes(20).toString("hex");
  const hook = new AppHook({ ...shared, appId: id, hookId, secret, url });
  return {
    slug,
    id,
    installationId,
    key: createPrivateKey(privateKey),
    hook,
    privateKey,
    get webhookSecret() {
      return hook.secret;
    },
    setWebhooksUrl: (wanted) => {
      refuseForeign(wanted);
      hook.url = wanted;
    },
  };
}

async function keyOf({ privateKey: pem }: DescribedApp): Promise<KeyObject> {
  if (pem !== undefined) return createPrivateKey(pem);
  return (await promisify(generateKeyPair)("rsa", { modulusLength: 2048 })).privateKey;
}

function found<T>(name: string, value: T | undefined): T {
  if (value === undefined) throw new Error(`this local GitHub does not know ${name}`);
  return value;
}

function refuseForeign(url: string | undefined): void {
  if (url !== undefined && !isLoopbackUrl(url))
    throw new Error("webhooks go to this machine only: http://127.0.0.1:…");
}
