import { z } from "zod";
import { connectEngine } from "../src/app/engine/connect-engine.ts";
import { createLog } from "../src/app/logging/log.ts";
import { webhooksPath } from "../src/app/webhooks/receive-webhooks.ts";
import { startApp } from "../src/app/host/start-app.ts";
import { startSandbox, type Sandbox } from "sandbox";
import { sayBoardReady } from "sandbox/say-board-ready";
import { worldBegins } from "../test/world/world-begins.ts";
import { recordSecrets } from "../test/fakes/record-keys.ts";

/** What an app asked for. */
export interface Asked {
  readonly requests: number;
  /** Requests that change something. */
  readonly writes: number;
  /** What GitHub charges for them: the computed cost of a query, one for any other request. */
  readonly points: number;
}

/** A local GitHub and, while one runs, the app against it, in this process. */
export interface LocalWorld extends AsyncDisposable {
  readonly sandbox: Sandbox;
  /** The case repository's path. */
  readonly repository: string;
  /** Asks GitHub for something as one of the cast. */
  as(login: string, route: string, body?: object): Promise<unknown>;
  /** Files a report, as ada; answers the number. */
  report(): Promise<number>;
  /**
   * What the app asks for, token requests aside, while that is done and until all is idle.
   *
   * @param except an operation that is not counted
   */
  during(work: () => Promise<unknown>, except?: string): Promise<Asked>;
  startApp(): Promise<void>;
  stopApp(): Promise<void>;
  idle(): Promise<void>;
  advance(length: string): Promise<void>;
  sweep(): Promise<void>;
}

/**
 * Everything of set-up is done and idle.
 *
 * @param config the committee's file in place of the sandbox's own
 */
export async function startLocalWorld(config?: string): Promise<LocalWorld> {
  const sandbox = await startSandbox({ port: 0, beginsAt: worldBegins });
  let stop: (() => Promise<void>) | undefined;
  const ask = async (route: string, body?: object, login?: string): Promise<unknown> => {
    const [method = "", path = ""] = route.split(" ");
    const answer = await fetch(sandbox.url + path, {
      method,
      headers: {
        "content-type": "application/json",
        ...(login !== undefined && { authorization: `token sandbox-${login}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${route}: ${answer.status} ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  };
  const world: LocalWorld = {
    sandbox,
    repository: `/repos/${sandbox.facts.org}/${sandbox.facts.repo}`,
    as: (login, route, body) => ask(route, body, login),
    async report() {
      const body = { title: "A report", body: "What happened.", labels: ["report"] };
      const filed = await world.as("ada", `POST ${world.repository}/issues`, body);
      return z.object({ number: z.int() }).parse(filed).number;
    },
    async during(work, except) {
      await world.idle();
      sandbox.github.log.clear();
      await work();
      await world.idle();
      const asked = sandbox.github.log.list({ bodies: true });
      return askedBy(
        "comity[bot]",
        asked.filter(({ operation }) => except === undefined || operation !== except),
      );
    },
    async startApp() {
      const app = await startApp(partsFor(sandbox));
      sandbox.setWebhooksUrl(app.url + webhooksPath);
      stop = () => app.close();
      await world.idle();
      if (app.failing.size > 0) throw new Error("the app does not work");
    },
    async stopApp() {
      sandbox.setWebhooksUrl(undefined);
      await stop?.();
      stop = undefined;
    },
    idle: async () => void (await ask("GET /_sandbox/idle")),
    advance: async (advance) => void (await ask("POST /_sandbox/clock", { advance })),
    sweep: async () => void (await ask("POST /_sandbox/sweep")),
    async [Symbol.asyncDispose]() {
      await world.stopApp();
      await sandbox.close();
    },
  };
  if (config !== undefined) await writeConfig(world, config);
  await world.startApp();
  await sayBoardReady(sandbox);
  return world;
}

async function writeConfig(world: LocalWorld, text: string): Promise<void> {
  const file = `${world.repository}/contents/.github/comity.yml`;
  const { sha } = z.object({ sha: z.string() }).parse(await world.as("owen", `GET ${file}`));
  const content = Buffer.from(text).toString("base64");
  await world.as("owen", `PUT ${file}`, { sha, content, message: "Say who the committee is" });
}

function partsFor(sandbox: Sandbox): Parameters<typeof startApp>[0] {
  const { org, repo, appId, privateKey, webhookSecret } = sandbox.facts;
  return {
    common: {
      host: "127.0.0.1",
      port: 0,
      publicUrl: undefined,
      logLevel: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      ownersEmail: [],
    },
    github: {
      app: { id: appId, privateKey },
      webhookSecret,
      recordSecrets,
      apiUrl: sandbox.url,
      caseRepositories: [{ owner: org, name: repo }],
      organisations: [org],
    },
    log: createLog("error", (line) => void process.stderr.write(`${line}\n`), Date.now),
    fetch,
    wallTime: Date.now,
    connect: connectEngine,
  };
}

function askedBy(name: string, log: ReturnType<Sandbox["github"]["log"]["list"]>): Asked {
  const theirs = log.filter(({ by }) => by === name);
  const writes = theirs.filter(({ method, path, request }) =>
    path === "/graphql" ? isMutation(request) : method !== "GET",
  );
  const points = theirs.reduce((sum, one) => sum + one.points, 0);
  return { requests: theirs.length, writes: writes.length, points };
}

function isMutation(request: unknown): boolean {
  const query = typeof request === "object" && request !== null && "query" in request;
  return query && typeof request.query === "string" && /^\s*mutation\b/.test(request.query);
}
