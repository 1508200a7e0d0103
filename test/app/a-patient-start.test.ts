import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { startApp } from "../../src/app/host/start-app.ts";
import { SettingProblem } from "../../src/app/settings/setting-problem.ts";
import { recordSecrets } from "../fakes/record-keys.ts";
import { pem, secret } from "./local-github.ts";
import { recordingLog } from "./recording-log.ts";
import { noDoor } from "../fakes/no-door.ts";

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

type Behaviour = (response: ServerResponse) => unknown;

const works: Behaviour = (response) => response.end(JSON.stringify({ slug: "comity" }));
const answers =
  (status: number): Behaviour =>
  (response) =>
    response.writeHead(status).end("{}");
const isAServerOfTheirOwn: Behaviour = (response) =>
  response.writeHead(200, { "x-github-enterprise-version": "3.17.0" }).end('{"slug":"comity"}');
const inHalf: Behaviour = (response) => response.end('{"slug":"com');
const inAnotherShape: Behaviour = (response) => response.end('"slug"');
const hangsUp: Behaviour = (response) => response.destroy();

/** An app that starts on a GitHub that does this in turn, the last from then on. */
async function started(behaviours: readonly Behaviour[], wallTime = Date.now) {
  const left = [...behaviours];
  const server = createServer((request, response) => {
    if (request.url !== "/app") return response.writeHead(404).end();
    return (left.length > 1 ? left.shift() : left[0])?.(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(async () => server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("no port");
  const { log, lines } = recordingLog();
  const pauses: number[] = [];
  const starting = startApp({
    github: {
      app: { id: 12345, privateKey: pem },
      webhookSecret: secret,
      recordSecrets,
      apiUrl: `http://127.0.0.1:${address.port}`,
      caseRepositories: [{ owner: "example-org", name: "conduct" }],
      organisations: [],
    },
    common: {
      host: "127.0.0.1",
      port: 0,
      publicUrl: undefined,
      logLevel: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      ownersEmail: [],
    },
    log,
    fetch,
    wallTime,
    pause: async (milliseconds) => void pauses.push(milliseconds),
    connect: async () => ({
      reconcile: async () => [],
      lookedOver: undefined,
      isConfigInForce: undefined,
      door: noDoor,
      listen: () => undefined,
    }),
  });
  const app = await starting.catch((error: unknown) => error);
  if (!(app instanceof Error)) closers.push(() => (app as { close(): Promise<void> }).close());
  const warned = lines.filter(({ level }) => level === "warn").map(({ message }) => message);
  return { app, warned, pauses };
}

describe("starting while GitHub does not answer as it should", () => {
  test.each([
    ["is not reached", hangsUp, "GitHub cannot be reached at GITHUB_API_URL."],
    ["has a fault", answers(502), "GitHub cannot say who this app is (502)."],
    ["is asked too much", answers(429), "GitHub cannot say who this app is (429)."],
    ["answers in half", inHalf, "GitHub answered in part only"],
    ["answers something else", inAnotherShape, "GitHub answered in part only"],
    ["does not know the app's key once", answers(401), "APP_ID and PRIVATE_KEY"],
    ["does not know the app once", answers(404), "APP_ID and PRIVATE_KEY"],
  ])("where it %s, waits and says so, and is ready as soon as it works", async (_, first, said) => {
    const { app, warned, pauses } = await started([first, works]);
    expect(app).toHaveProperty("url");
    expect([warned.length, pauses.length]).toEqual([1, 1]);
    expect(warned[0]).toContain(said);
    expect(warned[0]).toMatch(/Comity tries again\.$/);
  });

  test("waits longer each time, at most a minute, for as long as it takes", async () => {
    const { app, pauses } = await started([
      ...Array.from({ length: 9 }, () => answers(503)),
      works,
    ]);
    expect(app).toHaveProperty("url");
    expect(pauses.map((pause) => pause / 1_000)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });
});

describe("starting with a setting that is wrong", () => {
  test.each([401, 404])("ends when GitHub has said %i twice within a minute", async (status) => {
    const { app, warned, pauses } = await started([answers(status)]);
    expect(app).toBeInstanceOf(SettingProblem);
    expect(warned).toHaveLength(1);
    expect(pauses).toEqual([30_000]);
  });

  test("ends where GitHub is a server of somebody's own, and says why", async () => {
    const { app, warned } = await started([isAServerOfTheirOwn]);
    expect(app).toBeInstanceOf(SettingProblem);
    expect(app).toHaveProperty("message", expect.stringContaining("GitHub Enterprise Server"));
    expect(warned).toHaveLength(1);
  });

  test("does not end for two refusals between which GitHub had a fault", async () => {
    const { app } = await started([answers(401), answers(502), answers(401), works]);
    expect(app).toHaveProperty("url");
  });
});

describe("starting with a clock that is wrong", () => {
  test.each([
    [-15, "The host's clock is 15 minutes behind GitHub's: set it right there."],
    [-1, "The host's clock is a minute behind GitHub's: set it right there."],
    [12, "The host's clock is 12 minutes ahead of GitHub's: set it right there."],
  ])("by %i minutes names it each time, and goes on when it is right", async (minutes, said) => {
    let isRight = false;
    const refuses = answers(401);
    const rights: Behaviour = (response) => ((isRight = true), refuses(response));
    const { app, warned } = await started([refuses, refuses, refuses, rights, works], () =>
      isRight ? Date.now() : Date.now() + minutes * 60_000,
    );
    expect(app).toHaveProperty("url");
    expect(warned.slice(0, 3)).toEqual(
      Array.from({ length: 3 }, () => `${said} Comity tries again.`),
    );
  });
});
