import { Octokit } from "@octokit/rest";
import { bareCopy, directFetch, trafficFaults } from "local-github/testing";
import { type Sandbox, startSandbox } from "sandbox";
import { sayBoardReady } from "sandbox/say-board-ready";
import type { Mailbox } from "../../src/ports/mailbox.ts";
import type { SpaceSettings } from "../../src/app/settings/space-settings.ts";
import { keepRecords } from "./keep-records.ts";
import { type LogEnds, startProcess } from "./app-process.ts";
import { type MailServers, startInProcess } from "./app-in-process.ts";
import { startRelay } from "./relay.ts";
import { redeliverAll } from "./redeliver.ts";
import { newSandbox, sandboxSetUp, type SetUpSettings } from "./sandbox-set-up.ts";
import { type Fates, startWire, wireWithin } from "./wire.ts";
import { writtenInPublic } from "./written-in-public.ts";
import { findCase, type NewReport, reportIn, type WorldCase } from "./world-case.ts";

interface WorldSettings extends SetUpSettings {
  /** `"none"`: nothing runs until `startApp` */
  readonly app?: "in-process" | "process" | "none";
  /** Whether set-up is done already, or left to the world's own first app. */
  readonly setUp?: "done" | "left";
  /** What `dump` of another world gave, to go on from. */
  readonly load?: Uint8Array;
}

interface AppSettings {
  /** A process of its own can really be killed. */
  readonly as?: "in-process" | "process";
  /** What becomes of each of the app's requests. */
  readonly fates?: Fates;
  /** The setting `ORGANISATIONS`, for an app in process. */
  readonly organisations?: readonly string[];
  /** The spaces it has keys for, for an app in process. */
  readonly spaces?: readonly SpaceSettings[];
  /** The mailbox it reads, for an app in process. */
  readonly mailbox?: Mailbox;
  /** The mail servers it works with instead of the world's, for an app in process. */
  readonly mailServers?: MailServers;
  /** Where a process writes its log. */
  readonly logEnds?: LogEnds;
}

/** An app under test. */
export interface WorldApp {
  readonly url: string;
  /** Ends what is under way, takes nothing new. */
  stop(): Promise<void>;
  /** Dies on the spot (`kill -9`); in process: nothing it does reaches GitHub any more. */
  kill(): Promise<void>;
}

interface SeenRequest {
  readonly at: string;
  readonly by: string | null;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly operation: string | null;
}

interface CaughtMail {
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly message_id: string;
}

/** A local GitHub with its people, apps that work on it, and a clock. */
export interface World extends AsyncDisposable {
  /** The local GitHub's address. */
  readonly url: string;
  /** Its HTTPS door, where the world has one. */
  readonly tls: Sandbox["tls"];
  /** The case repository, as Octokit takes it. */
  readonly here: { readonly owner: string; readonly repo: string };
  /** A plain client with the token of one of the cast. */
  as(login: string): Octokit;
  /** Files a report: by ada and with the form's label, unless told otherwise. */
  report(report?: Partial<NewReport>): Promise<WorldCase>;
  /** The case of an issue that is there already. */
  case(number: number): Promise<WorldCase>;
  /** Starts another app: all of them get every delivery. */
  startApp(settings?: AppSettings): Promise<WorldApp>;
  /**
   * All of it, for another world to go on from, but for the requests: they are held against
   * GitHub's own descriptions here, and forgotten. @throws unless all is idle
   */
  dump(): Uint8Array;
  /** Writes the case repository, or a room, as a bare one that git can clone. */
  writeBare(folder: string, repo?: string): Promise<void>;
  idle(): Promise<void>;
  /** Moves time on by `25h`, `6d`, …; answers the instant it is then. */
  advance(length: string): Promise<string>;
  sweep(): Promise<void>;
  /** As `POST /_sandbox/faults` takes it; `{}` resets everything. */
  faults(settings: object): Promise<void>;
  /** Has one of the cast make a discussion of an issue, as its page lets them. */
  convertToDiscussion(number: number, by: string, repo?: string): Promise<void>;
  /** Has GitHub send every past delivery again, the newest first. */
  redeliverAll(): Promise<void>;
  /** The requests since `forgetRequests`, of the app unless another is named. */
  requests(by?: string): Promise<readonly SeenRequest[]>;
  forgetRequests(): Promise<void>;
  /** Every mail, GitHub's notifications among them. */
  mail(): Promise<readonly CaughtMail[]>;
  /** What the app itself has mailed. */
  letters(): Promise<readonly CaughtMail[]>;
  /** With which GitHub signs what it tells the app. */
  readonly webhookSecret: string;
  /** The app's (PEM). */
  readonly privateKey: string;
  /** Every line the apps have logged, at `trace`. */
  readonly log: readonly string[];
}

/**
 * Starts a world whose app has done its set-up; it ends with `await using`, and all its traffic is
 * held against GitHub's own descriptions then, and searched for what the app wrote in public.
 *
 * Unless set-up is left to it, its own app finds that everything is there already.
 */
export async function startWorld(settings: WorldSettings = {}): Promise<World> {
  const { app = "in-process" } = settings;
  const sandbox = await sandboxFor(settings);
  const world = await worldOf(sandbox);
  if (app !== "none") {
    await world.startApp({ as: app });
    await world.idle();
    if (settings.setUp === "left") await sayBoardReady(sandbox);
  }
  return world;
}

function sandboxFor(settings: WorldSettings): Promise<Sandbox> {
  const { setUp = "done", load } = settings;
  if (load) return startSandbox({ port: 0, load });
  return setUp === "left" ? newSandbox(settings) : sandboxSetUp(settings);
}

async function worldOf(sandbox: Sandbox): Promise<World> {
  const { facts, url } = sandbox;
  const log: string[] = [];
  const fetch = directFetch(sandbox);
  const ends: (() => Promise<unknown>)[] = [() => sandbox.close()];
  const relay = await startRelay(sandbox);
  ends.push(() => relay.close());
  const control = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${url}/_sandbox${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  const checkTraffic = () => {
    const faults = trafficFaults(sandbox);
    if (faults.length > 0) throw new Error(`not as GitHub has it:\n${faults.join("\n")}`);
    const heard = writtenInPublic(sandbox);
    if (heard.length > 0) throw new Error(`written where others read:\n${heard.join("\n")}`);
  };
  const startOutside = async (fates?: Fates, logEnds?: LogEnds) => {
    const wire = fates && (await startWire(url, fates));
    return { wire, started: await startProcess(facts, wire?.url ?? url, log, logEnds) };
  };
  let within = 0;
  const startWithin = async (given: AppSettings) => {
    const { fates, organisations, spaces, mailbox, mailServers } = given;
    const wire = fates && wireWithin(fetch, fates);
    const through = wire?.fetch ?? fetch;
    // The first of them waits no longer than it has to, each further one twenty seconds more.
    const patience = 20 * within++;
    return {
      wire,
      started: await startInProcess(
        facts,
        url,
        through,
        log,
        organisations,
        patience,
        spaces,
        mailbox,
        mailServers,
      ),
    };
  };
  const here = { owner: facts.org, repo: facts.repo };
  const world: World = {
    url,
    tls: sandbox.tls,
    here,
    webhookSecret: facts.webhookSecret,
    privateKey: facts.privateKey,
    log,
    as: (login) =>
      new Octokit({ baseUrl: url, auth: `token sandbox-${login}`, log: quiet, request: { fetch } }),
    report: (report) => reportIn(world, report),
    case: (number) => findCase(world, number),
    async startApp(given = {}) {
      const { as = "in-process", fates, logEnds } = given;
      const { started, wire } = await (as === "process"
        ? startOutside(fates, logEnds)
        : startWithin(given));
      relay.add(started.url);
      wire?.onCut(() => started.die());
      const kill = async () => {
        relay.remove(started.url);
        wire?.cut();
        await started.kill();
        await wire?.close();
      };
      ends.push(kill);
      return {
        url: started.url,
        kill,
        async stop() {
          relay.remove(started.url);
          await started.stop();
          await wire?.close();
        },
      };
    },
    dump() {
      checkTraffic();
      sandbox.github.log.clear();
      return sandbox.dump();
    },
    async writeBare(folder, repo = here.repo) {
      await bareCopy(sandbox, here.owner, repo, folder);
    },
    idle: async () => void (await control("GET", "/idle")),
    advance: async (advance) =>
      ((await control("POST", "/clock", { advance })) as { now: string }).now,
    sweep: async () => void (await control("POST", "/sweep")),
    faults: async (faults) => void (await control("POST", "/faults", faults)),
    async convertToDiscussion(number, by, repo = here.repo) {
      const asked = { repository: `${here.owner}/${repo}`, number, by };
      await control("POST", "/convert-issue", asked);
    },
    redeliverAll: () => redeliverAll(sandbox),
    requests: async (by = "comity[bot]") =>
      ((await control("GET", "/requests")) as SeenRequest[]).filter((one) => one.by === by),
    forgetRequests: async () => void (await control("DELETE", "/requests")),
    mail: async () => (await control("GET", "/mail")) as CaughtMail[],
    letters: async () => (await world.mail()).filter(({ from }) => from.startsWith("comity@")),
    async [Symbol.asyncDispose]() {
      try {
        checkTraffic();
        await keepRecords(world);
      } finally {
        for (const end of ends.splice(0).toReversed()) await end();
      }
    },
  };
  return world;
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
