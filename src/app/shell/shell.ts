import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readHostSettings, type HostSettings } from "../settings/host-settings.ts";
import { createLog, type LogLevel } from "../logging/log.ts";
import type { Log } from "../../ports/log.ts";
import { SettingProblem } from "../settings/setting-problem.ts";

/** Where a command was typed. */
export interface Shell {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where `.env` is; the one the process runs in unless given. */
  readonly folder?: string;
  /** What time it is, in milliseconds; the machine's own unless given. */
  readonly now?: () => number;
  readonly say: (line: string) => void;
  /** For what went wrong, and for the log. */
  readonly complain: (line: string) => void;
}

/** @throws SettingProblem with a sentence for each setting that is missing or malformed */
export function settingsFrom(shell: Shell): HostSettings {
  const read = readHostSettings(shell.environment, (path) => readFileSync(path, "utf8"));
  if ("problems" in read) throw new SettingProblem(read.problems.join("\n"));
  return read.settings;
}

/**
 * Flags that each take a value: `--port 3000`, `--port=3000`.
 *
 * @throws SettingProblem for a flag that is unknown or lacks its value
 */
export function flagsFrom(
  words: readonly string[],
  names: readonly string[],
): ReadonlyMap<string, string> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  try {
    const { values } = parseArgs({ args: [...words], options, strict: true });
    return new Map(
      Object.entries(values).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as const],
      ),
    );
  } catch {
    const known = names.map((name) => `--${name}`).join(", ");
    throw new SettingProblem(
      names.length === 0
        ? "This command has no flags."
        : `The flags are ${known}, each with a value.`,
    );
  }
}

/** @throws SettingProblem for a text that is no port */
export function portFrom(flags: ReadonlyMap<string, string>, flag: string): number | undefined {
  const text = flags.get(flag);
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new SettingProblem(`--${flag} must be a number from 0 to 65535; 0 is any free port.`);
}

export function logTo(shell: Shell, level: LogLevel): Log {
  return createLog(level, shell.complain, Date.now);
}
