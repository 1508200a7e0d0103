import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { everyCheck } from "../doctor/checks/every-check.ts";
import { admitPatient } from "../doctor/patient.ts";
import { lastLine, tellFindings } from "../doctor/tell-findings.ts";
import { introduceApp } from "../introduction/introduce-app.ts";
import { SettingProblem } from "../settings/setting-problem.ts";
import { patientFetch } from "./patient-fetch.ts";
import { settingsFrom, type Shell } from "./shell.ts";

/**
 * `comity doctor`: looks whether everything is as Comity needs it, a line each, and answers 1 where
 * something is wrong. What it makes for that it takes away, and it touches no case.
 */
export async function doctor(words: readonly string[], shell: Shell): Promise<number> {
  const { isOffline, withOwner } = flagsOf(words);
  const settings = settingsFrom(shell);
  const host = { fetch: patientFetch, wallTime: Date.now, pause };
  const named = settings.github.caseRepositories;
  const repositories =
    named.length > 0 || isOffline
      ? named
      : (await introduceApp(settings.github, host.fetch, host.wallTime)).repositories;
  const checks = everyCheck.filter(({ asks }) => !isOffline || asks !== "github");
  let faults = 0;
  for (const repository of isOffline ? [{ owner: "", name: "" }] : repositories) {
    if (repositories.length > 1) shell.say(`${repository.owner}/${repository.name}`);
    const fileOfClone = isOffline ? readingIn(shell.folder ?? ".") : undefined;
    const ownersToken = withOwner === undefined ? undefined : shell.environment["GITHUB_TOKEN"];
    const person = { withOwner, ownersToken };
    const patient = admitPatient({ settings, repository, ...host, ...person, fileOfClone });
    faults += await tellFindings(checks, patient, shell.say);
  }
  shell.say(lastLine(faults));
  return faults === 0 ? 0 : 1;
}

function readingIn(folder: string): (path: string) => string | undefined {
  return (path) => {
    try {
      return readFileSync(join(folder, path), "utf8");
    } catch {
      return undefined;
    }
  };
}

interface Flags {
  readonly isOffline: boolean;
  /** The login of whoever owns the organisation and runs this. */
  readonly withOwner: string | undefined;
}

function flagsOf(words: readonly string[]): Flags {
  try {
    const options = { offline: { type: "boolean" }, "with-owner": { type: "string" } } as const;
    const { values } = parseArgs({ args: [...words], options, strict: true });
    return { isOffline: values.offline ?? false, withOwner: values["with-owner"] };
  } catch {
    throw new SettingProblem(
      "The flags are --offline, which asks GitHub nothing, and --with-owner with your own login, " +
        "by which you agree to be let into a scratch room for a moment and, with a token of your own in " +
        "GITHUB_TOKEN, to approve a scratch pull request and make a scratch project there.",
    );
  }
}
