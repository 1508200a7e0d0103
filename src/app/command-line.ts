#!/usr/bin/env node
import { linesTo } from "./logging/lines-to.ts";
import { runCommand } from "./run-command.ts";

const exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  // A key or a verdict that nobody got is no success; a log that nobody reads stops nothing.
  say: linesTo(process.stdout, () => void (process.exitCode = 1)),
  complain: linesTo(process.stderr),
});
if (exitCode !== 0) process.exitCode = exitCode;
