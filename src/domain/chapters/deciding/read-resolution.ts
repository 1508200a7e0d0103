import { printPath, type ConfigProblem } from "../../kernel/file-problem.ts";
import { shapeProblems } from "../../kernel/shape-problems.ts";
import type { ReadYaml, YamlReading } from "../../kernel/yaml-reading.ts";
import { frontMatterOf } from "./front-matter.ts";
import { measureProblems } from "./measure-problems.ts";
import { longestFile, Resolution } from "./resolution.ts";

export type ResolutionReading =
  | { readonly resolution: Resolution; readonly prose: string }
  | { readonly problems: readonly ConfigProblem[] };

interface Named {
  readonly codeName: string;
  /** What the case was called when it was proposed, where it moved since. */
  readonly formerName?: string | undefined;
}

/**
 * Reads `resolutions/<code-name>.md`: front matter between two lines `---`, then prose. All that is
 * wrong with it at once, each on its line of the file.
 */
export function readResolution(
  text: string,
  surroundings: Parameters<typeof measureProblems>[1] & Named,
  readYaml: ReadYaml,
): ResolutionReading {
  const parts = frontMatterOf(text.slice(0, longestFile));
  if (!parts) return fault("the file begins with its front matter, between two lines ---", 1);
  const { frontMatter, prose } = parts;
  const reading = readYaml(frontMatter);
  if ("fault" in reading) return fault(reading.fault, (reading.line ?? 0) + 1);
  const parsed = Resolution.safeParse(reading.value, { reportInput: true });
  const found = parsed.success
    ? [
        ...caseProblems(parsed.data, surroundings),
        ...measureProblems(parsed.data.measures, surroundings),
      ]
    : shapeProblems(parsed.error, Resolution);
  if (parsed.success && found.length === 0) return { resolution: parsed.data, prose };
  return { problems: found.slice(0, 30).map((problem) => placed(problem, reading)) };
}

function caseProblems(
  { case: named }: Resolution,
  { codeName, formerName }: Named,
): readonly { readonly path: readonly string[]; readonly sentence: string }[] {
  return named === codeName || named === formerName
    ? []
    : [{ path: ["case"], sentence: `this case is ${codeName}` }];
}

function placed(
  { path, sentence }: { readonly path: readonly (string | number)[]; readonly sentence: string },
  reading: Extract<YamlReading, { value: unknown }>,
): ConfigProblem {
  const line = reading.lineOf(path);
  return { path: printPath(path), sentence, ...(line !== undefined && { line: line + 1 }) };
}

function fault(sentence: string, line: number): ResolutionReading {
  return { problems: [{ path: "", sentence, line }] };
}
