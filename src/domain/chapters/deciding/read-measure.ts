import { kindsCalled, kindsOfMeasure, writtenWith } from "./kinds-of-measure.ts";
import { meantKey, meantValue, nobodysAccount } from "./meant-value.ts";
import { correctedMeasure } from "./corrected-measure.ts";
import { endsOfMeasure, keysOfKind, measureOfKind } from "./keys-of-kind.ts";
import { measureOfWords } from "./measure-of-words.ts";
import { lastDayGap } from "./skeletons.ts";
import type { CaseSurroundings } from "./surroundings.ts";
import { placeholderIn } from "../../kernel/placeholders.ts";
import { nearest } from "../../kernel/nearest.ts";
import { shapeProblems } from "../../kernel/shape-problems.ts";
import { addMinutes, dayOf } from "../../values/time.ts";
import { Measure } from "../../values/measure.ts";

/** Below the measure: its key, or nothing for all of it. */
interface MeasureProblem {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
}

type MeasureReading =
  | { readonly measure: Measure }
  | { readonly problems: readonly MeasureProblem[] };

type Written = Readonly<Record<string, unknown>>;

/**
 * One measure as a member wrote it, read as it is meant; otherwise what is wrong with it, said for its
 * kind alone, with a line that works.
 */
export function readMeasure(value: unknown, within: CaseSurroundings): MeasureReading {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return wrong(
      [],
      `a measure is written as keys and values. ${measureOfWords(String(value), within)}`,
    );
  const written = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [meantKey(key), one]),
  );
  const left = placeholderIn(written);
  if (left !== undefined) return wrong([], placeholderSentence(left, within));
  const said = meantValue("kind", written["kind"], within);
  /* v8 ignore next -- a kind is read as a word, of which nothing is refused */
  const kind = "value" in said ? wordIn(said.value) : "";
  return kindsOfMeasure.has(kind) ? ofKind(kind, written, within) : ofNoKind(kind, written, within);
}

function withLine(problems: readonly MeasureProblem[], line: string): readonly MeasureProblem[] {
  return problems.map(({ path, sentence }, i) => {
    const stop = sentence.endsWith("?") ? "" : ".";
    const isLast = i === problems.length - 1;
    return { path, sentence: isLast ? `${sentence}${stop} This works: ${line}` : sentence };
  });
}

function ofKind(kind: string, written: Written, within: CaseSurroundings): MeasureReading {
  const option = measureOfKind(kind);
  const keys = keysOfKind(kind);
  const read = Object.entries(written).map(([key, one]) => ({
    key,
    one,
    read: meantValue(key, one, within),
  }));
  const meant = Object.fromEntries(
    read.flatMap(({ key, read: one }) =>
      "value" in one ? [[key === "for" && keys.includes("for") ? "until" : key, one.value]] : [],
    ),
  );
  const parsed = option.safeParse(meant, { reportInput: true });
  const unread = read.flatMap(({ key, read: one }) =>
    "problem" in one ? [{ path: [key], sentence: one.problem }] : [],
  );
  const twice =
    "for" in written && "until" in written
      ? [{ path: ["for"], sentence: "until says that already; take one of the two out" }]
      : [];
  const shape = parsed.success ? [] : shapeProblems(parsed.error, option);
  const isKnown = ({ path }: MeasureProblem) => {
    const [key = "kind"] = path.map(String);
    return [...keys, "kind"].includes(key);
  };
  const problems = [
    ...unread,
    ...twice,
    ...missing(kind, written),
    ...unknown(kind, written),
    ...shape.filter((one) => isKnown(one) && String(one.path[0]) in meant),
  ];
  if (parsed.success && problems.length === 0) return { measure: Measure.parse(parsed.data) };
  const isNobody = unread.some(({ sentence }) => sentence === nobodysAccount);
  return {
    // What is said of another than was named is no help.
    problems: isNobody ? problems : withLine(problems, correctedMeasure(kind, written, within)),
  };
}

function missing(kind: string, written: Written): readonly MeasureProblem[] {
  const names = Object.keys(writtenWith(kind)).flatMap((key) => {
    if (key === "due" || key in written) return [];
    if (key !== "until") return [key];
    const others = kind === "ban" || kind === "muted" ? "for, or permanent: true" : "for";
    return endsOfMeasure.some((end) => end in written) ? [] : [`until (or ${others})`];
  });
  return names.length === 0
    ? []
    : [
        {
          path: [],
          sentence: `${kind} needs the ${names.length > 1 ? "keys" : "key"} ${names.join(" and ")}`,
        },
      ];
}

function unknown(kind: string, written: Written): readonly MeasureProblem[] {
  const keys = keysOfKind(kind);
  return Object.keys(written).flatMap((key) => {
    if (key === "kind" || keys.includes(key)) return [];
    const meant = nearest(key, keys);
    const hint = meant === undefined ? `it takes ${keys.join(", ")}` : `did you mean ${meant}?`;
    return [{ path: [key], sentence: `${shortened(key)} is no key of ${kind}; ${hint}` }];
  });
}

function ofNoKind(kind: string, written: Written, within: CaseSurroundings): MeasureReading {
  const all = [...kindsOfMeasure.keys()];
  const near = nearest(kind, all);
  const called = kindsCalled(kind);
  const meant = called.length > 0 ? called : [near ?? []].flat();
  const [first] = meant;
  const known = `there is ${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
  if (kind === "") return wrong([], `its kind is missing; ${known}`);
  if (first === undefined) return wrong(["kind"], `there is no such kind; ${known}`);
  const sentence = `there is no kind ${shortened(kind)}; write ${meant.join(" or ")}`;
  return {
    problems: withLine([{ path: ["kind"], sentence }], correctedMeasure(first, written, within)),
  };
}

function shortened(text: string): string {
  return /^[\w-]{1,40}$/.test(text) ? text : "of that name";
}

function wrong(path: readonly string[], sentence: string): MeasureReading {
  return { problems: [{ path, sentence }] };
}

function wordIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Of a day, with one that works in its place. */
function placeholderSentence(left: string, { now }: CaseSurroundings): string {
  return left === lastDayGap
    ? `"${left}" stands where a day belongs: write until: ${dayOf(addMinutes(now, 7 * 24 * 60))}, or for: 7 days`
    : `"${left}" stands where your own words belong; write it again with them`;
}
