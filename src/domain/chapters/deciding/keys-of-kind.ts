import type { z } from "zod";
import { Measure } from "../../values/measure.ts";

/** Each of these says when something ends. */
export const endsOfMeasure = ["until", "for", "permanent", "condition"];

/** The shape of one kind. */
export function measureOfKind(kind: string): z.ZodObject<Readonly<Record<string, z.ZodType>>> {
  const option = Measure.options.find(({ shape }) => shape.kind.value === kind);
  /* v8 ignore next -- kinds come from the same list, which a test holds */
  if (!option) throw new Error("no such kind");
  return option;
}

/** The keys of a kind as members may write them: `for` a length of time stands for `until`. */
export function keysOfKind(kind: string): readonly string[] {
  const keys = Object.keys(measureOfKind(kind).shape).filter((key) => key !== "kind");
  return keys.includes("until") ? [...keys, "for"] : keys;
}
