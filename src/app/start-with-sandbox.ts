import { startConsole } from "../sandbox/console/start-console.ts";
import { startSandbox, type Sandbox } from "../sandbox/start-sandbox.ts";
import { removeInfo, writeInfo } from "../sandbox/write-info.ts";
import type { CommonSettings } from "./common-settings.ts";
import { connectEngine } from "./connect-engine.ts";
import { patientFetch } from "./patient-fetch.ts";
import { webhooksPath } from "./receive-webhooks.ts";
import { SettingProblem } from "./setting-problem.ts";
import { logTo, portFrom, type Shell } from "./shell.ts";
import { startApp, type RunningApp } from "./start-app.ts";
import { untilStopped } from "./until-stopped.ts";

/**
 * Starts a local GitHub, the app against it, and a console to look at both. When set-up is done
 * and nothing is under way, the file of `--info` says where everything is, and it does so as long
 * as that is true.
 */
export async function startWithSandbox(
  common: CommonSettings,
  flags: ReadonlyMap<string, string>,
  shell: Shell,
): Promise<number> {
  const infoPath = flags.get("info");
  const gitHubPort = portFrom(flags, "github-port");
  const consolePort = portFrom(flags, "console-port") ?? (gitHubPort === undefined ? 3002 : 0);
  const plan = planFrom(flags.get("plan"));
  if (infoPath !== undefined) await removeInfo(infoPath);
  const opened: { close(): Promise<void> }[] = [];
  try {
    const sandbox = await startSandbox({ port: gitHubPort ?? 3001, plan });
    opened.push(sandbox);
    const app = await startAppIn(sandbox, common, shell);
    opened.push(app);
    await untilSetUp(sandbox, app);
    const { org, repo, users } = sandbox.facts;
    const place = { githubUrl: sandbox.url, users, org, repo, port: consolePort };
    const console = await startConsole(place);
    opened.push(console);
    const info = { app: app.url, github: sandbox.url, console: console.url, org, repo, users };
    if (infoPath !== undefined) await writeInfo(infoPath, info);
    for (const line of welcome(info)) shell.say(line);
    await untilStopped();
  } finally {
    if (infoPath !== undefined) await removeInfo(infoPath);
    for (const one of opened.toReversed()) await one.close();
  }
  return 0;
}

async function startAppIn(
  sandbox: Sandbox,
  common: CommonSettings,
  shell: Shell,
): Promise<RunningApp> {
  const { org, repo, appId, privateKey, webhookSecret } = sandbox.facts;
  return startApp({
    common: { ...common, host: "127.0.0.1" },
    github: {
      app: { id: appId, privateKey },
      webhookSecret,
      apiUrl: sandbox.url,
      caseRepositories: [{ owner: org, name: repo }],
      organisations: [org],
    },
    log: logTo(shell, common.logLevel ?? "warn"),
    fetch: patientFetch,
    wallTime: Date.now,
    connect: connectEngine,
  });
}

async function untilSetUp(sandbox: Sandbox, app: RunningApp): Promise<void> {
  sandbox.setWebhooksUrl(app.url + webhooksPath);
  const idle = await fetch(`${sandbox.url}/_sandbox/idle`);
  if (idle.ok && app.failing.size === 0) return;
  throw new Error("set-up did not succeed in the sandbox; the log says why");
}

function welcome(info: { console: string; github: string; app: string; users: object }): string[] {
  return [
    "A committee to try things with is ready. Nothing leaves this machine.",
    `  look and act   ${info.console}`,
    `  its GitHub     ${info.github}`,
    `  Comity itself  ${info.app}`,
    "Scripts act as anyone with the header authorization: token sandbox-<login>, where login is",
    `one of ${Object.keys(info.users).join(", ")}. Ctrl-C ends it, and everything is forgotten.`,
  ];
}

function planFrom(text: string | undefined): "free" | "team" {
  if (text === undefined || text === "team") return "team";
  if (text === "free") return "free";
  throw new SettingProblem("--plan must be free or team.");
}
