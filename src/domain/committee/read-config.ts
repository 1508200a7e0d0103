import type { CommitteeConfig, ConfigSchema } from "./committee-config.ts";
import { rosterProblems } from "./roster-problems.ts";
import {
  type ConfigProblem,
  type FoundProblem,
  mostProblems,
  printPath,
} from "../kernel/file-problem.ts";
import { shapeProblems } from "../kernel/shape-problems.ts";
import type { LineOf, ReadYaml } from "../kernel/yaml-reading.ts";

/** A longer file is not parsed at all. In UTF-8, as it lies in git. */
const largestConfigBytes = 64_000;

/** What reading a config works with. */
export interface ReadingConfigs {
  readonly readYaml: ReadYaml;
  readonly schema: ConfigSchema;
}

export type ConfigReading =
  | { readonly config: CommitteeConfig; readonly lineOf: LineOf }
  | { readonly problems: readonly ConfigProblem[] };

/**
 * Reads `.github/comity.yml`: the config with every default filled in, or all that is wrong with
 * it at once, at most thirty things. Whether its people exist is not known here.
 *
 * @param file its text, `null` where there is none to be had, and its length in bytes as git counts
 */
export function readConfig(
  { text, bytes }: { readonly text: string | null; readonly bytes: number },
  { readYaml, schema }: ReadingConfigs,
): ConfigReading {
  if (bytes > largestConfigBytes || (text?.length ?? 0) > largestConfigBytes) {
    return { problems: [{ path: "", sentence: "the file is longer than 64 kB" }] };
  }
  if (text === null) return { problems: [{ path: "", sentence: "the file is not plain text" }] };
  const reading = readYaml(text);
  if ("fault" in reading) {
    const { fault, line } = reading;
    return { problems: [{ path: "", sentence: fault, ...(line !== undefined && { line }) }] };
  }
  const parsed = schema.safeParse(reading.value, { reportInput: true });
  const found = parsed.success ? rosterProblems(parsed.data) : shapeProblems(parsed.error, schema);
  if (parsed.success && found.length === 0) return { config: parsed.data, lineOf: reading.lineOf };
  return {
    problems: placeProblems(found, reading.lineOf),
  };
}

/** Problems as the committee reads them: with their lines, and no more than anybody would read. */
export function placeProblems(
  found: readonly FoundProblem[],
  lineOf: LineOf,
): readonly ConfigProblem[] {
  return bounded(found.map((problem) => placed(problem, lineOf(problem.path))));
}

function placed({ path, sentence }: FoundProblem, line: number | undefined): ConfigProblem {
  return { path: printPath(path), sentence, ...(line !== undefined && { line }) };
}

function bounded(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  const more = problems.length - mostProblems;
  if (more <= 0) return problems;
  return [...problems.slice(0, mostProblems), { path: "", sentence: `and ${more} more` }];
}
