import type { ConfigPath } from "../../kernel/file-problem.ts";
import { nearest } from "../../kernel/nearest.ts";
import { plain } from "../../kernel/plain.ts";

/** What was written as a mapping with `measures`, and where a path of it stands in the text. */
interface LaidOut {
  readonly value: unknown;
  readonly placeOf: (path: ConfigPath) => ConfigPath;
}

const keys = ["measures", "heard"];

/**
 * Measures may be written as a list, as one measure, or below their key. `undefined` for what is
 * none of these: plain words.
 */
export function laidOut(value: unknown): LaidOut | undefined {
  if (Array.isArray(value)) return { value: { measures: value }, placeOf: (path) => path.slice(1) };
  if (typeof value !== "object" || value === null) return undefined;
  const written = Object.keys(value);
  if (written.some((key) => key.toLowerCase() === "kind"))
    return { value: { measures: [value] }, placeOf: (path) => path.slice(2) };
  return written.some((key) => nearest(key, keys) !== undefined) ? underKeys(value) : undefined;
}

function underKeys(value: object): LaidOut {
  const isOne =
    "measures" in value && typeof value.measures === "object" && !Array.isArray(value.measures);
  const measures = isOne ? { measures: [value.measures] } : {};
  const heard = "heard" in value ? { heard: withPlainKeys(value.heard) } : {};
  return {
    value: { ...value, ...measures, ...heard },
    placeOf: (path) => (isOne && path.length > 1 ? ["measures", ...path.slice(2)] : path),
  };
}

function withPlainKeys(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [plain(key).toLowerCase(), one]),
  );
}
