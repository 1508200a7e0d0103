import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { SettingProblem } from "../settings/setting-problem.ts";
import { registeredSettings } from "./env-text.ts";

const ownerOnly = 0o600;

export interface EnvFileToWrite {
  /** What stands there now, empty where there is no file. */
  readonly before: string;
  /** Replaces the file whole, readable by its owner alone. */
  write(text: string): void;
  /** Leaves everything as it was. */
  giveUp(): void;
}

/**
 * Makes sure that `.env` can be written before anything is registered: the code GitHub gives is good
 * once, and the key it is exchanged for is shown nowhere again.
 *
 * @throws SettingProblem where it holds an App's settings already, or cannot be written
 */
export function envFileToWrite(folder: string): EnvFileToWrite {
  const path = join(folder, ".env");
  const draft = join(folder, ".env.registering");
  const before = textOf(path);
  const taken = Object.keys(parseEnv(before)).filter((name) =>
    registeredSettings.some((one) => one === name),
  );
  if (taken.length > 0) {
    throw new SettingProblem(
      `.env here holds ${taken.join(", ")} already: move it away first, or go on with that App.`,
    );
  }
  try {
    writeFileSync(draft, before, { mode: ownerOnly });
    chmodSync(draft, ownerOnly);
  } catch {
    throw new SettingProblem("No .env can be written in this folder: go to one that is yours.");
  }
  return {
    before,
    write(text) {
      writeFileSync(draft, text, { mode: ownerOnly });
      renameSync(draft, path);
    },
    giveUp: () => rmSync(draft, { force: true }),
  };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
