import type { CommitteeConfig } from "../../domain/config/committee-config.ts";
import { printPath, type ConfigProblem } from "../../domain/config/config-problem.ts";
import { loginsOf } from "../../domain/config/logins-of.ts";
import { readConfig } from "../../domain/config/read-config.ts";
import type { ReadYaml } from "../../domain/config/yaml-reading.ts";
import type { Person } from "../../domain/person.ts";
import type { ObservedConfigFile } from "../../ports/set-up-observation.ts";

/** A config that could come into force, its people found; or what is wrong with it. */
export type ConfigJudgement =
  | { readonly config: CommitteeConfig; readonly people: readonly Person[] }
  | { readonly problems: readonly ConfigProblem[] };

/** Reads the file and looks its people up; `find` is asked only for a config that is valid. */
export async function judgeConfig(
  file: ObservedConfigFile | undefined,
  readYaml: ReadYaml,
  find: (logins: readonly string[]) => Promise<ReadonlyMap<string, Person>>,
): Promise<ConfigJudgement> {
  const reading = readFile(file, readYaml);
  if ("problems" in reading) return reading;
  const named = loginsOf(reading.config);
  const found = await find(named.map(({ login }) => login));
  const people: Person[] = [];
  const problems: ConfigProblem[] = [];
  for (const { login, path } of named) {
    const person = found.get(login.toLowerCase());
    if (person) people.push(person);
    else problems.push({ path: printPath(path), sentence: nobody });
  }
  return problems.length > 0 ? { problems } : { config: reading.config, people };
}

/** What can be said of a file without asking GitHub. */
export function readFile(file: ObservedConfigFile | undefined, readYaml: ReadYaml) {
  if (!file) return { problems: [{ path: "", sentence: "the file is missing" }] };
  return readConfig(file, readYaml);
}

const nobody =
  "no person on GitHub has this login (an organisation or a bot cannot be on the roster)";
