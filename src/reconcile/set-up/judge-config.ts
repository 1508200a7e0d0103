import type { CommitteeConfig } from "../../domain/committee/committee-config.ts";
import { loginsOf } from "../../domain/committee/logins-of.ts";
import {
  placeProblems,
  readConfig,
  type ReadingConfigs,
} from "../../domain/committee/read-config.ts";
import { isTakenOver } from "../../domain/committee/taken-over.ts";
import type { ConfigProblem, FoundProblem } from "../../domain/kernel/file-problem.ts";
import type { Person } from "../../domain/values/person.ts";
import type { ObservedConfigFile } from "../../ports/observed-config-file.ts";

/** A config that could come into force, its people found; or what is wrong with it. */
export type ConfigJudgement =
  | { readonly config: CommitteeConfig; readonly people: readonly Person[] }
  | { readonly problems: readonly ConfigProblem[] };

/**
 * Reads the file and looks its people up; `find` is asked only for a config that is valid.
 *
 * @param inForce the accounts the config in force names: a name must not pass to another unnoticed
 */
export async function judgeConfig(
  file: ObservedConfigFile | undefined,
  reading: ReadingConfigs,
  find: (logins: readonly string[]) => Promise<ReadonlyMap<string, Person>>,
  inForce: readonly Person[] = [],
): Promise<ConfigJudgement> {
  const read = readFile(file, reading);
  if ("problems" in read) return read;
  const named = loginsOf(read.config);
  const found = await find(named.map(({ login }) => login));
  const people: Person[] = [];
  const problems: FoundProblem[] = [];
  for (const { login, path } of named) {
    const person = found.get(login.toLowerCase());
    if (!person) problems.push({ path, sentence: nobody });
    else if (isTakenOver(person, inForce)) problems.push({ path, sentence: takenOver });
    else people.push(person);
  }
  if (problems.length > 0) return { problems: placeProblems(problems, read.lineOf) };
  return { config: read.config, people };
}

/** What can be said of a file without asking GitHub. */
export function readFile(file: ObservedConfigFile | undefined, reading: ReadingConfigs) {
  if (!file) return { problems: [{ path: "", sentence: "the file is missing" }] };
  return readConfig(file, reading);
}

const nobody =
  "GitHub shows no person of this login: it may be misspelled, gone, or hidden as spam (an organisation or a bot cannot be on the roster)";
const takenOver =
  "is another account now than in the config in force: write what the person you mean is called today";
