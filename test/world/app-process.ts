import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, symlink } from "node:fs/promises";
import { openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Sandbox } from "sandbox";
import type { StartedApp } from "./started-app.ts";
import { recordKey } from "../fakes/record-keys.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
let built: Promise<string> | undefined;

/** Where the log of a process goes. */
export type LogEnds = "kept" | "on-a-full-disk" | "in-a-closed-pipe";

/** The real app as `npm start` runs it, in a process of its own. */
export async function startProcess(
  { org, repo, appId, privateKey, webhookSecret }: Sandbox["facts"],
  apiUrl: string,
  log: string[],
  logEnds: LogEnds = "kept",
): Promise<StartedApp> {
  const folder = await (built ??= build());
  const child = spawn(
    process.execPath,
    [join(folder, "dist/app/command-line.js"), "start", "--port", "0"],
    {
      env: {
        ...machineTime(),
        APP_ID: String(appId),
        PRIVATE_KEY: privateKey,
        RECORD_KEY: recordKey,
        WEBHOOK_SECRET: webhookSecret,
        GITHUB_API_URL: apiUrl,
        CASE_REPOSITORY: `${org}/${repo}`,
        LOG_LEVEL: "trace",
      },
      stdio: ["ignore", "pipe", logEnds === "on-a-full-disk" ? openSync("/dev/full", "w") : "pipe"],
    },
  );
  const ended = once(child, "exit");
  if (child.stderr) createInterface(child.stderr).on("line", (line) => void log.push(line));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  const url = await addressOf(child.stdout, log);
  if (logEnds === "in-a-closed-pipe")
    for (const pipe of [child.stdout, child.stderr]) pipe?.destroy();
  return {
    url,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
    die: () => void child.kill("SIGKILL"),
  };
}

/** The date and the time zone a whole test run is moved to hold for its processes too. */
function machineTime(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => /^(LD_PRELOAD|FAKETIME.*|TZ)$/.test(name)),
  );
}

async function addressOf(stdout: Readable | null, log: readonly string[]): Promise<string> {
  for await (const line of stdout ? createInterface(stdout) : []) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`the app did not start: ${log.slice(-3).join("\n")}`);
}

/** Node runs no TypeScript, so the app is built into a folder of its own, once per run. */
async function build(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "comity-built-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  await promisify(execFile)(
    join(root, "node_modules/.bin/tsc"),
    ["-p", "src", "--composite", "false", "--noCheck", "--outDir", join(folder, "dist")],
    { cwd: root },
  );
  await cp(join(root, "config"), join(folder, "config"), { recursive: true });
  await cp(join(root, "package.json"), join(folder, "package.json"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  return folder;
}
