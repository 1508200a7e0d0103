import { afterEach } from "vitest";
import type { LookAtHealth } from "../../src/app/host/health-page.ts";
import { startApp, type RunningApp } from "../../src/app/host/start-app.ts";
import type { GitHubSettings } from "../../src/app/settings/github-settings.ts";
import type { Look } from "../../src/reconcile/looks/look.ts";
import { localGitHub, pem, secret } from "./local-github.ts";
import { recordingLog } from "./recording-log.ts";
import { recordSecrets } from "../fakes/record-keys.ts";
import { noDoor } from "../fakes/no-door.ts";

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

interface Options {
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly settings?: Partial<GitHubSettings>;
  readonly healthToken?: string;
  readonly lookAtHealth?: LookAtHealth;
  readonly run?: (key: string) => readonly Look[] | Promise<readonly Look[]>;
}

/** An app whose engine only notes what it was asked to look at. */
export async function anApp({
  answers = {},
  settings = {},
  healthToken,
  lookAtHealth,
  run = () => [],
}: Options = {}) {
  const github = await localGitHub({ "GET /app": { slug: "comity" }, ...answers });
  closers.push(() => github.close());
  const { log, lines } = recordingLog();
  const looked: string[] = [];
  const app: RunningApp = await startApp({
    github: {
      app: { id: 12345, privateKey: pem },
      webhookSecret: secret,
      recordSecrets,
      apiUrl: github.url,
      caseRepositories: [{ owner: "example-org", name: "conduct" }],
      organisations: [],
      ...settings,
    },
    common: {
      host: "127.0.0.1",
      port: 0,
      publicUrl: undefined,
      logLevel: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      ownersEmail: [],
      healthToken,
    },
    ...(lookAtHealth && { lookAtHealth }),
    log,
    fetch,
    wallTime: Date.now,
    connect: async ({ owner, name }) => ({
      lookedOver: undefined,
      isConfigInForce: undefined,
      door: noDoor,
      listen: () => undefined,
      reconcile: async (key) => {
        looked.push(`${owner}/${name} ${key}`);
        return run(key);
      },
    }),
  });
  closers.push(() => app.close());
  await app.idle();
  looked.splice(0);
  const post = (to: string, init: RequestInit) => fetch(app.url + to, init);
  return { app, github, looked, lines, post };
}
