import { writtenWith } from "./kinds-of-measure.ts";

/** A measure as one line of YAML: `- { kind: ban, of: reported-1, spaces: all, until: in 30 days }`. */
export function measureLine(measure: Readonly<Record<string, unknown>>): string {
  return `- ${inFlow(measure)}`;
}

/** A line for a kind that works as it stands. */
export function lineThatWorks(kind: string): string {
  return measureLine({ kind, ...writtenWith(kind) });
}

function inFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${inFlow(one)}`)
      .join(", ")} }`;
  const text = String(value);
  return /^[\w(][\w .()/-]*$/.test(text) && !text.endsWith(" ") ? text : JSON.stringify(text);
}
