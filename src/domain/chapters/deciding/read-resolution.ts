import { printPath, type ConfigProblem, type FoundProblem } from "../../kernel/file-problem.ts";
import { shapeProblems } from "../../kernel/shape-problems.ts";
import type { ReadYaml, YamlReading } from "../../kernel/yaml-reading.ts";
import { frontMatterOf } from "./front-matter.ts";
import { measureProblems } from "./measure-problems.ts";
import { measureLine } from "./measure-line.ts";
import { readMeasure } from "./read-measure.ts";
import { longestFile, Resolution } from "./resolution.ts";
import type { CaseSurroundings } from "./surroundings.ts";
import { Measure } from "../../values/measure.ts";

export type ResolutionReading =
  | { readonly resolution: Resolution; readonly prose: string }
  | { readonly problems: readonly ConfigProblem[] };

/**
 * Reads `resolutions/<code-name>.md`: front matter between two lines `---`, then prose. All that is
 * wrong with it at once, each on its line of the file.
 */
export function readResolution(
  text: string,
  surroundings: CaseSurroundings,
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
        ...measureProblems(parsed.data.measures, {
          ...surroundings,
          violation: parsed.data.finding.violation,
        }),
      ]
    : [
        ...shapeProblems(parsed.error, Resolution).filter((one) => !isOfMeasure(one)),
        ...shapesOfMeasures(reading.value, surroundings),
      ];
  if (parsed.success && found.length === 0) return { resolution: parsed.data, prose };
  return { problems: found.slice(0, 30).map((problem) => placed(problem, reading)) };
}

function isOfMeasure({ path }: FoundProblem): boolean {
  return path[0] === "measures" && path.length > 1;
}

/** Only in a comment may measures be written freely: the file is carried out word for word. */
function shapesOfMeasures(value: unknown, within: CaseSurroundings): readonly FoundProblem[] {
  const measures =
    typeof value === "object" && value !== null && "measures" in value ? value.measures : undefined;
  return (Array.isArray(measures) ? measures : []).flatMap((one: unknown, i) => {
    if (Measure.safeParse(one).success) return [];
    const read = readMeasure(one, within);
    const problems =
      "problems" in read
        ? read.problems
        : [{ path: [], sentence: `in the file it is written so: ${measureLine(read.measure)}` }];
    return problems.map(({ path, sentence }) => ({ path: ["measures", i, ...path], sentence }));
  });
}

function caseProblems(
  { case: named }: Resolution,
  { codeName, formerName }: CaseSurroundings,
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
