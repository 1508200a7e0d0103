#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { linesTo } from "./logging/lines-to.ts";
import { runCommand } from "./run-command.ts";
import { withEnvFile } from "./settings/env-file.ts";

const exitCode = await runCommand(process.argv.slice(2), {
  environment: withEnvFile(process.env, envFile),
  // A key or a verdict that nobody got is no success; a log that nobody reads stops nothing.
  say: linesTo(process.stdout, () => void (process.exitCode = 1)),
  complain: linesTo(process.stderr),
});
if (exitCode !== 0) process.exitCode = exitCode;

/** What `comity register` wrote, in the folder where the command was typed. */
function envFile(): string | undefined {
  try {
    return readFileSync(".env", "utf8");
  } catch {
    return undefined;
  }
}
