import { parseArgs } from "node:util";
import { startConsole } from "./console/start-console.ts";
import { AppEnded, runApp } from "./run-app.ts";
import { planFrom, portFrom, untilStopped } from "./shell.ts";
import { startSandbox, type Sandbox } from "./start-sandbox.ts";
import { removeInfo, writeInfo } from "./write-info.ts";

const webhooksPath = "/api/github/webhooks";

/**
 * Starts a local GitHub, the app against it, and a console to look at both. When set-up is done
 * and nothing is under way, the file of `--info` says where everything is, and it does so as long
 * as that is true.
 *
 * @param say prints a line
 * @returns the exit code
 * @throws WrongFlag for flags it cannot take
 */
export async function runSandbox(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
): Promise<number> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      port: { type: "string", default: environment["PORT"] ?? "3000" },
      "github-port": { type: "string" },
      "console-port": { type: "string" },
      info: { type: "string" },
      plan: { type: "string", default: "team" },
    },
  });
  const { info: infoPath, "github-port": gitHubPort = "3001" } = values;
  const fallback = values["github-port"] === undefined ? "3002" : "0";
  const appPort = portFrom("port", values.port);
  const consolePort = portFrom("console-port", values["console-port"] ?? fallback);
  const place = { port: portFrom("github-port", gitHubPort), plan: planFrom(values.plan) };
  if (infoPath !== undefined) await removeInfo(infoPath);
  const opened: { close(): Promise<void> }[] = [];
  try {
    const sandbox = await startSandbox(place);
    opened.push(sandbox);
    const app = await runApp(sandbox, appPort, environment["LOG_LEVEL"] ?? "warn");
    opened.push(app);
    await untilSetUp(sandbox, app.url);
    const { org, repo, users } = sandbox.facts;
    const console = await startConsole({
      githubUrl: sandbox.url,
      appUrl: app.url,
      users,
      org,
      repo,
      port: consolePort,
    });
    opened.push(console);
    const info = { app: app.url, github: sandbox.url, console: console.url, org, repo, users };
    if (infoPath !== undefined) await writeInfo(infoPath, info);
    for (const line of welcome(info)) say(line);
    const exitCode = await Promise.race([untilStopped(), app.ended]);
    if (exitCode !== undefined) throw new AppEnded(exitCode);
  } finally {
    if (infoPath !== undefined) await removeInfo(infoPath);
    for (const one of opened.toReversed()) await one.close();
  }
  return 0;
}

/** Waits until the register is there, which is the last thing that set-up makes of nothing. */
async function untilSetUp(sandbox: Sandbox, appUrl: string): Promise<void> {
  sandbox.setWebhooksUrl(appUrl + webhooksPath);
  const { org, repo } = sandbox.facts;
  await fetch(`${sandbox.url}/_sandbox/idle`);
  const register = await fetch(
    `${sandbox.url}/repos/${org}/${repo}/contents/setup.yml?ref=register`,
    {
      headers: { authorization: "token sandbox-owen" },
    },
  );
  if (!register.ok) throw new Error("set-up did not succeed in the sandbox; the log says why");
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
