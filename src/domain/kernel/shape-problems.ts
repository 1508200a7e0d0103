import type { z } from "zod";
import { type ConfigPath, type FoundProblem, printPath } from "./file-problem.ts";
import { knownKeys } from "./known-keys.ts";
import { nearest } from "./nearest.ts";

/**
 * A schema's complaints in a committee's words, one for each key: the first.
 *
 * @param error of a parse with `reportInput`
 */
export function shapeProblems(
  error: z.core.$ZodError,
  schema: z.core.$ZodType,
): readonly FoundProblem[] {
  const problems = new Map<string, FoundProblem>();
  for (const problem of allProblems(error, schema)) {
    const place = JSON.stringify(problem.path);
    if (!problems.has(place)) problems.set(place, problem);
  }
  return [...problems.values()];
}

function allProblems(error: z.core.$ZodError, schema: z.core.$ZodType): readonly FoundProblem[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((key) => (typeof key === "number" ? key : String(key)));
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: [...path, key],
        sentence: unknownKey(schema, path, key),
      }));
    }
    return [{ path, sentence: sentenceOf(issue) }];
  });
}

function unknownKey(schema: z.core.$ZodType, path: ConfigPath, key: string): string {
  const known = knownKeys(schema, path);
  const meant = nearest(key, known);
  if (meant !== undefined) return `unknown key; did you mean ${meant}?`;
  const place = path.length === 0 ? "this file" : printPath(path);
  return `unknown key; ${place} knows ${known.join(", ")}`;
}

const expectations: Record<string, string> = {
  object: "must be a mapping of keys to values",
  array: "must be a list: [one, another]",
  string: "must be text; put it in quotes",
  number: "must be a whole number",
  int: "must be a whole number",
};

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") {
    // What is missing and what is null look alike to the committee: there is nothing.
    return issue.input === undefined || issue.input === null
      ? "is missing"
      : (expectations[issue.expected] ?? `must be a ${issue.expected}`);
  }
  if (issue.code === "invalid_value") return `must be ${oneOf(issue.values, issue.input)}`;
  if (issue.code === "invalid_union") {
    return "options" in issue && Array.isArray(issue.options)
      ? `must be ${oneOf(issue.options, kindIn(issue))}`
      : "does not have the right shape";
  }
  return issue.message;
}

/** What stands where the kind of something is chosen. */
function kindIn({ input, path }: z.core.$ZodIssue): unknown {
  const key = path.at(-1);
  const isMapping = typeof input === "object" && input !== null;
  return isMapping && key !== undefined && Object.hasOwn(input, key)
    ? Reflect.get(input, key)
    : undefined;
}

function oneOf(values: readonly unknown[], written: unknown): string {
  const names = values.map(String);
  const meant = typeof written === "string" ? nearest(written.slice(0, 60), names) : undefined;
  const all = names.join(" or ");
  return meant === undefined ? all : `${all}; did you mean ${meant}?`;
}
