import { Terminal, Transient } from "../ports/errors.ts";
import { SettingProblem } from "./settings/setting-problem.ts";
import { printRecordKey } from "./shell/print-record-key.ts";
import { doctor } from "./shell/doctor.ts";
import { register } from "./shell/register.ts";
import { start } from "./shell/start.ts";
import { sweep } from "./shell/sweep.ts";
import { exportCases } from "./export/export-cases.ts";
import { statistics } from "./statistics/statistics.ts";
import { verify } from "./verify/verify.ts";
import { packageVersion } from "./shell/package-version.ts";
import type { Shell } from "./shell/shell.ts";

interface Command {
  readonly summary: string;
  /** Takes what follows its name and answers the exit code. */
  readonly run: (words: string[], shell: Shell) => Promise<number>;
}

const commands: ReadonlyMap<string, Command> = new Map([
  [
    "register",
    {
      run: register,
      summary: "registers the App: --organisation example-org --public-url https://…",
    },
  ],
  [
    "doctor",
    { run: doctor, summary: "says what is right, what is wrong and what to do; --offline" },
  ],
  ["start", { run: start, summary: "runs the app; --port 3000 takes the place of PORT" }],
  ["sweep", { run: sweep, summary: "looks over every case once, and ends" }],
  [
    "verify",
    { run: verify, summary: "checks the records of a clone: verify FOLDER [ROOMS] [PUBLIC KEY]" },
  ],
  [
    "statistics",
    { run: statistics, summary: "prints the numbers of a year: statistics 2026 FOLDER…" },
  ],
  [
    "export",
    {
      run: exportCases,
      summary: "writes what you may read of a case: export FOLDER CASE, or --all",
    },
  ],
  ["record-key", { run: printRecordKey, summary: "prints the secret that signs the records" }],
]);

/**
 * Runs what was typed after `comity` and answers the exit code: 2 where a setting, a flag or the
 * command itself is wrong, 1 where something could not be done.
 */
export async function runCommand(words: string[], shell: Shell): Promise<number> {
  if (words.some((word) => word === "--help" || word === "-h")) return help(shell);
  if (words.includes("--version")) return version(shell);
  const [name = "start", ...rest] = words;
  const command = commands.get(name);
  if (!command) {
    shell.complain(`comity knows no such command; it knows ${[...commands.keys()].join(", ")}.`);
    return 2;
  }
  try {
    return await command.run(rest, shell);
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

function help(shell: Shell): number {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  const lines = [...commands].map(
    ([name, { summary }]) => `  comity ${name.padEnd(width)}  ${summary}`,
  );
  for (const line of [
    "Comity runs a Code of Conduct committee on GitHub.",
    "",
    ...lines,
    "",
    "Settings are environment variables, or stand in the file .env of this folder;",
    "docs/operating.md lists them. Without a command it is start.",
  ])
    shell.say(line);
  return 0;
}

function version(shell: Shell): number {
  shell.say(packageVersion);
  return 0;
}
