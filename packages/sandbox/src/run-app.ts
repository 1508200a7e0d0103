import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { Sandbox } from "./start-sandbox.ts";

const commandLine = fileURLToPath(new URL("../../../dist/app/command-line.js", import.meta.url));

/** The app as it runs for real, in a process of its own. */
export interface AppProcess {
  /** Without a slash at the end. */
  readonly url: string;
  /** Resolves when it has ended, by itself or not, with its exit code. */
  readonly ended: Promise<number>;
  close(): Promise<void>;
}

/** The app could not start; it has said why on standard error. */
export class AppEnded extends Error {
  override readonly name = "AppEnded";
  readonly exitCode: number;

  constructor(exitCode: number) {
    super("Comity did not start; what it said stands above.");
    this.exitCode = exitCode;
  }
}

/**
 * Runs `comity start` against a sandbox, with nothing but the settings a host gives it.
 *
 * @throws AppEnded where it ends before it listens
 */
export async function runApp(
  { url, facts }: Sandbox,
  port: number,
  logLevel: string,
): Promise<AppProcess> {
  const { org, repo, appId, privateKey, webhookSecret } = facts;
  const env: Readonly<Record<string, string>> = {
    APP_ID: String(appId),
    PRIVATE_KEY: privateKey,
    WEBHOOK_SECRET: webhookSecret,
    GITHUB_API_URL: url,
    CASE_REPOSITORY: `${org}/${repo}`,
    ORGANISATIONS: org,
    LOG_LEVEL: logLevel,
  };
  const child = spawn(process.execPath, [commandLine, "start", "--port", String(port)], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(([code]: unknown[]) =>
    typeof code === "number" ? code : 0,
  );
  const listening = await Promise.race([addressOf(child), ended]);
  if (typeof listening === "number") throw new AppEnded(listening);
  return {
    url: listening,
    ended,
    async close() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Where it says that it listens; never, where it ends before. */
function addressOf(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve) => {
    createInterface(child.stdout).on("line", (line) => {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (url !== undefined) resolve(url);
    });
  });
}
