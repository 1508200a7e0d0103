import { z } from "zod";
import { printPath, type ConfigPath, type ConfigProblem } from "../../kernel/file-problem.ts";
import { shapeProblems } from "../../kernel/shape-problems.ts";
import type { ReadYaml, YamlReading } from "../../kernel/yaml-reading.ts";
import { Finding } from "../reviewing/finding.ts";
import { CodeName } from "../../values/ids.ts";
import { frontMatterOf } from "./front-matter.ts";
import { measureProblems } from "./measure-problems.ts";
import { Resolution } from "./resolution.ts";

/** What a member writes to propose: the measures alone, or the whole file. */
export interface WrittenProposal {
  readonly form: "measures" | "file";
  readonly text: string;
}

/** Words that would name somebody elsewhere and are meant as words here. */
const ordinary = z.array(z.string().min(1).max(60)).max(20).optional();

const Measures = Resolution.pick({ heard: true, measures: true }).extend({ ordinary });

/** The app writes `people` and `round` anew, so what stands there does not matter. */
const File = z.strictObject({
  case: CodeName.optional(),
  round: z.unknown().optional(),
  finding: Finding.optional(),
  heard: Resolution.shape.heard,
  measures: Resolution.shape.measures,
  people: z.unknown().optional(),
  ordinary,
});

/** What was written, understood. */
export interface ReadProposal {
  readonly finding: Finding;
  readonly heard: Resolution["heard"];
  readonly measures: Resolution["measures"];
  /** Words that name nobody here; the file does not keep them. */
  readonly ordinary: readonly string[];
  /** `undefined` where only the measures were written. */
  readonly prose: string | undefined;
}

/** Reads what a member wrote; all that is wrong with it at once, each on its line. */
export function readProposal(
  { form, text }: WrittenProposal,
  surroundings: Parameters<typeof measureProblems>[1] & { readonly codeName: string },
  readYaml: ReadYaml,
): ReadProposal | { readonly problems: readonly ConfigProblem[] } {
  const parts = form === "file" ? frontMatterOf(text) : { frontMatter: text, prose: undefined };
  if (!parts)
    return fault("the file begins with its front matter, between two lines of three dashes", 1);
  const above = form === "file" ? 1 : 0;
  const reading = readYaml(parts.frontMatter);
  if ("fault" in reading)
    return fault(reading.fault, reading.line === undefined ? undefined : reading.line + above);
  const isList = form === "measures" && Array.isArray(reading.value);
  const schema = form === "file" ? File : Measures;
  const parsed = schema.safeParse(isList ? { measures: reading.value } : reading.value, {
    reportInput: true,
  });
  const found = parsed.success
    ? [
        ...otherCase(parsed.data, surroundings.codeName),
        ...measureProblems(parsed.data.measures, surroundings),
      ]
    : shapeProblems(parsed.error, schema);
  if (parsed.success && found.length === 0) {
    const { measures, heard, ordinary: words = [] } = parsed.data;
    const finding = "finding" in parsed.data ? parsed.data.finding : undefined;
    return { finding: finding ?? {}, heard, measures, ordinary: words, prose: parts.prose };
  }
  const place = (path: ConfigPath) => (isList ? path.slice(1) : path);
  return {
    problems: found.slice(0, 30).map(({ path, sentence }) => {
      return problemAt(path, place(path), sentence, reading, above);
    }),
  };
}

function otherCase(
  data: object,
  codeName: string,
): readonly { readonly path: ConfigPath; readonly sentence: string }[] {
  const named = "case" in data ? data.case : undefined;
  return named === undefined || named === codeName
    ? []
    : [{ path: ["case"], sentence: `this case is ${codeName}` }];
}

function problemAt(
  path: ConfigPath,
  place: ConfigPath,
  sentence: string,
  reading: Extract<YamlReading, { value: unknown }>,
  above: number,
): ConfigProblem {
  const line = reading.lineOf(place);
  return { path: printPath(path), sentence, ...(line !== undefined && { line: line + above }) };
}

function fault(sentence: string, line: number | undefined) {
  return { problems: [{ path: "", sentence, ...(line !== undefined && { line }) }] };
}
