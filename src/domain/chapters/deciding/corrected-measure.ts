import { endsOfMeasure, keysOfKind, measureOfKind } from "./keys-of-kind.ts";
import { writtenWith } from "./kinds-of-measure.ts";
import { meantValue } from "./meant-value.ts";
import { measureLine } from "./measure-line.ts";
import type { CaseSurroundings } from "./surroundings.ts";
import { addMonths, dayOf } from "../../values/time.ts";

type Written = Readonly<Record<string, unknown>>;

/** A line of that kind that works: what was written as far as it is right, and the rest as it could be. */
export function correctedMeasure(kind: string, written: Written, within: CaseSurroundings): string {
  const kept = Object.entries(written).flatMap(([key, one]) => {
    const value = key === "kind" ? undefined : right(kind, key, one, within);
    return value === undefined ? [] : [[key, value]];
  });
  const is: Written = Object.fromEntries(kept);
  const hasEnd = endsOfMeasure.some((end) => end in is);
  const needed = Object.entries(writtenWith(kind)).flatMap(([key, one]) => {
    if (key in is || key === "due" || (key === "until" && hasEnd)) return [];
    // In the file, which is checked too, a day stands as such.
    return [[key, key === "until" ? dayOf(addMonths(within.now, 1)) : one]];
  });
  return measureLine({ kind, ...is, ...Object.fromEntries(needed) });
}

/** The value as it may stand there, or nothing. */
function right(kind: string, key: string, value: unknown, within: CaseSurroundings): unknown {
  const read = meantValue(key, value, within);
  if ("problem" in read) return read.instead;
  const keys = keysOfKind(kind);
  const shape = measureOfKind(kind).shape[key === "for" && keys.includes("for") ? "until" : key];
  return shape?.safeParse(read.value).success ? value : undefined;
}
