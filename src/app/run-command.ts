import { Terminal, Transient } from "../ports/errors.ts";
import { SettingProblem } from "./settings/setting-problem.ts";
import { printRecordKey } from "./shell/print-record-key.ts";
import { start } from "./shell/start.ts";
import { sweep } from "./shell/sweep.ts";
import { verify } from "./verify/verify.ts";
import type { Shell } from "./shell/shell.ts";

/** Each takes what follows its name and answers the exit code. */
const commands: ReadonlyMap<string, (words: string[], shell: Shell) => Promise<number>> = new Map([
  ["start", start],
  ["sweep", sweep],
  ["verify", verify],
  ["record-key", printRecordKey],
]);

/**
 * Runs what was typed after `comity` and answers the exit code: 2 where a setting, a flag or the
 * command itself is wrong, 1 where something could not be done.
 */
export async function runCommand(words: string[], shell: Shell): Promise<number> {
  const [name = "start", ...rest] = words;
  const command = commands.get(name);
  if (!command) {
    shell.complain(`comity knows no such command; it knows ${[...commands.keys()].join(", ")}.`);
    return 2;
  }
  try {
    return await command(rest, shell);
  } catch (error) {
    const explanation = explained(error);
    if (!explanation) throw error;
    shell.complain(explanation.sentence);
    return explanation.exitCode;
  }
}

function explained(error: unknown): { exitCode: number; sentence: string } | undefined {
  if (error instanceof SettingProblem) return { exitCode: 2, sentence: error.message };
  if (error instanceof Transient || error instanceof Terminal) {
    return { exitCode: 1, sentence: error.message };
  }
  if (!(error instanceof Error) || !("code" in error) || error.code !== "EADDRINUSE")
    return undefined;
  const port = "port" in error ? String(error.port) : "";
  const sentence = `Port ${port} is taken by another program; choose another one with --port.`;
  return { exitCode: 2, sentence };
}
