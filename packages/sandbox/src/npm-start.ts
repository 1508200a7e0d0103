import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";
import { isHosted } from "./is-hosted.ts";
import { AppEnded } from "./run-app.ts";
import { runSandbox } from "./run-sandbox.ts";
import { WrongFlag } from "./shell.ts";

/** `npm start` in a checkout: the real app where the host's settings are given, else a sandbox. */
async function main(): Promise<number> {
  const words = process.argv.slice(2);
  if (isHosted({ ...settingsHere(), ...process.env })) return startForReal(words);
  return runSandbox(words, process.env, (line) => void process.stdout.write(`${line}\n`));
}

/** What `comity register` wrote here; `comity start` reads it by itself. */
function settingsHere(): Readonly<Record<string, string | undefined>> {
  return existsSync(".env") ? parseEnv(readFileSync(".env", "utf8")) : {};
}

async function startForReal(words: readonly string[]): Promise<number> {
  const commandLine = new URL("../../../dist/app/command-line.js", import.meta.url);
  const app = spawn(process.execPath, [fileURLToPath(commandLine), "start", ...words], {
    stdio: "inherit",
  });
  // Ctrl-C reaches both; whoever stops this one alone means both.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => void app.kill("SIGTERM"));
  const [code]: unknown[] = await once(app, "exit");
  return typeof code === "number" ? code : 1;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof AppEnded) return error.exitCode === 0 ? 1 : error.exitCode;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const isTyped = error instanceof WrongFlag || code.startsWith("ERR_PARSE_ARGS");
  return isTyped || code === "EADDRINUSE" ? 2 : 1;
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isTaken = "code" in error && error.code === "EADDRINUSE";
  if (!isTaken) return error.message;
  const port = "port" in error ? String(error.port) : "";
  return `Port ${port} is taken by another program; choose another one with --github-port or --console-port.`;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
