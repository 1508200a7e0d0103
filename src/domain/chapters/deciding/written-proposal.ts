import { z } from "zod";
import {
  type ConfigPath,
  type ConfigProblem,
  type FoundProblem,
  mostProblems,
  printPath,
} from "../../kernel/file-problem.ts";
import { placeholderIn } from "../../kernel/placeholders.ts";
import { shapeProblems } from "../../kernel/shape-problems.ts";
import type { ReadYaml, YamlReading } from "../../kernel/yaml-reading.ts";
import { Finding } from "../reviewing/finding.ts";
import { CodeName } from "../../values/ids.ts";
import { withQuotedLogins, withTypedQuotes } from "./as-typed.ts";
import { frontMatterOf } from "./front-matter.ts";
import { laidOut } from "./laid-out.ts";
import { measureOfWords } from "./measure-of-words.ts";
import { measureProblems } from "./measure-problems.ts";
import { readMeasure } from "./read-measure.ts";
import { measuresOf, Resolution } from "./resolution.ts";
import type { CaseSurroundings } from "./surroundings.ts";

/** What a member writes to propose: the measures alone, or the whole file; or it is not clear what. */
export interface WrittenProposal {
  readonly form: "measures" | "file" | "several-blocks";
  readonly text: string;
}

/** Words that would name somebody elsewhere and are meant as words here. */
const ordinary = z.array(z.string().min(1).max(60)).max(20).optional();

/** What stands beside the measures, which are read one by one. */
const Measures = z.strictObject({
  heard: Resolution.shape.heard,
  measures: measuresOf(z.unknown()),
  ordinary,
});

/** The app writes `people` and `round` anew, so what stands there does not matter. */
const File = Measures.extend({
  case: CodeName.optional(),
  round: z.unknown().optional(),
  finding: Finding.optional(),
  people: z.unknown().optional(),
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

type Problems = { readonly problems: readonly ConfigProblem[] };

/**
 * Reads what a member wrote, as it is meant; all that is wrong with it at once, each on its line. It is
 * read as it stands, and with the marks of a keyboard put right where that is no proposal.
 */
export function readProposal(
  { form, text }: WrittenProposal,
  surroundings: CaseSurroundings,
  readYaml: ReadYaml,
): ReadProposal | Problems {
  if (form === "several-blocks")
    return fault("there are two blocks: which one? Leave only what you propose in the comment");
  const parts = form === "file" ? frontMatterOf(text) : { frontMatter: text, prose: undefined };
  if (!parts)
    return fault("the file begins with its front matter, between two lines of three dashes", 1);
  const read = (yaml: string) => {
    const reading = readYaml(yaml);
    return "fault" in reading ? reading : readValue(form, reading, text, surroundings);
  };
  const asItStands = read(parts.frontMatter);
  const isRead = "finding" in asItStands;
  const putRight = isRead ? asItStands : read(withQuotedLogins(withTypedQuotes(parts.frontMatter)));
  const best = "finding" in putRight || "fault" in asItStands ? putRight : asItStands;
  const above = form === "file" ? 1 : 0;
  if ("fault" in best)
    return fault(best.fault, best.line === undefined ? undefined : best.line + above);
  if ("finding" in best) return { ...best, prose: parts.prose };
  return { problems: best.problems.map((one) => below(above, one)) };
}

function readValue(
  form: WrittenProposal["form"],
  { value, lineOf }: Extract<YamlReading, { value: unknown }>,
  text: string,
  surroundings: CaseSurroundings,
): Omit<ReadProposal, "prose"> | Problems {
  const laid = form === "file" ? { value, placeOf: (path: ConfigPath) => path } : laidOut(value);
  if (!laid)
    return fault(
      `measures are written as a list of keys and values. ${measureOfWords(text, surroundings)}`,
    );
  const read = readLaid(form === "file" ? File : Measures, laid.value, surroundings);
  if ("finding" in read) return read;
  const problems = read.slice(0, mostProblems).map(({ path, sentence }) => {
    const line = lineOf(laid.placeOf(path));
    return { path: printPath(path), sentence, ...(line !== undefined && { line }) };
  });
  return { problems };
}

function readLaid(
  schema: typeof File | typeof Measures,
  value: unknown,
  surroundings: CaseSurroundings,
): Omit<ReadProposal, "prose"> | readonly FoundProblem[] {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) return shapeProblems(parsed.error, schema);
  const { measures: written, heard, ordinary: words = [], ...beside } = parsed.data;
  const { finding = {} }: { readonly finding?: Finding | undefined } = beside;
  const each = written.map((one) => readMeasure(one, surroundings));
  const measures = each.map((one) => ("measure" in one ? one.measure : undefined));
  const { violation = surroundings.violation } = finding;
  const misread = each.flatMap((one, i) =>
    "problems" in one
      ? one.problems.map(({ path, sentence }) => ({ path: ["measures", i, ...path], sentence }))
      : [],
  );
  const found = [
    ...otherCase(beside, surroundings.codeName),
    ...(placeholderIn(heard) === undefined
      ? []
      : [{ path: ["heard"], sentence: "say in your own words why they were not heard" }]),
    ...misread,
    ...measureProblems(measures, { ...surroundings, violation }),
  ];
  const inOrder = found.toSorted((a, b) => Number(a.path[1] ?? -1) - Number(b.path[1] ?? -1));
  return found.length === 0
    ? { finding, heard, measures: measures.filter((one) => one !== undefined), ordinary: words }
    : inOrder;
}

function otherCase(data: object, codeName: string): readonly FoundProblem[] {
  const named = "case" in data ? data.case : undefined;
  return named === undefined || named === codeName
    ? []
    : [{ path: ["case"], sentence: `this case is ${codeName}` }];
}

function below(lines: number, { line, ...problem }: ConfigProblem): ConfigProblem {
  return { ...problem, ...(line !== undefined && { line: line + lines }) };
}

function fault(sentence: string, line?: number): Problems {
  return { problems: [{ path: "", sentence, ...(line !== undefined && { line }) }] };
}
