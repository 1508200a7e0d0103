import { resolutionProse } from "./resolution-prose.ts";
import type { ReadProposal } from "./written-proposal.ts";
import { type PartyNames, readsLike, namesOf } from "../reporting/names-of.ts";
import { printPath, type ConfigPath } from "../../kernel/file-problem.ts";
import type { CaseFile } from "../../kernel/case-file.ts";
import type { Measure } from "../../values/measure.ts";

interface Passage {
  readonly place: string;
  readonly text: string;
}

/** The keys of a measure under which people write in words of their own. */
const inOwnWords: ReadonlySet<string> = new Set(["words", "venue", "also", "what", "if_broken"]);

/**
 * Where a proposal reads as if it named somebody of the case, and the reference to write there: a
 * line each. The word itself is not repeated: everybody who reads along gets this by mail.
 */
export function namesIn(
  { finding, heard, measures, prose, ordinary }: ReadProposal,
  { parties }: Pick<CaseFile, "parties">,
): readonly string[] {
  const passages = [
    { place: "happened", text: finding.happened ?? "" },
    ...Object.entries(heard ?? {}).map(([ref, text]) => ({ place: `heard.${ref}`, text })),
    ...measures.flatMap((measure, i) => passagesOf(measure, ["measures", i])),
    ...linesOf(prose ?? ""),
  ];
  const known = parties
    .map(namesOf)
    .filter(({ words, marked }) => words.length + marked.length > 0);
  const allowed = new Set(ordinary.map((word) => word.toLowerCase()));
  return passages.flatMap(({ place, text }) =>
    refsIn(text, known, allowed).map((ref) => `${place}: write ${ref}`),
  );
}

function refsIn(
  text: string,
  known: readonly PartyNames[],
  ordinary: ReadonlySet<string>,
): readonly PartyNames["ref"][] {
  return known.filter((names) => readsLike(text, names, ordinary)).map(({ ref }) => ref);
}

function passagesOf(value: Measure | object, path: ConfigPath): readonly Passage[] {
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]): readonly Passage[] => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (typeof inside === "string")
      return inOwnWords.has(key) ? [{ place: printPath(here), text: inside }] : [];
    return typeof inside === "object" && inside !== null ? passagesOf(inside, here) : [];
  });
}

/** What the template says names nobody, whatever somebody is called. */
function linesOf(prose: string): readonly Passage[] {
  const template = new Set(resolutionProse.split("\n"));
  return prose
    .split(/\r?\n/)
    .map((text, i) => ({ place: `line ${i + 1} of the text`, text }))
    .filter(({ text }) => !template.has(text));
}
