import type { ConfigProblem } from "../domain/kernel/file-problem.ts";
import { fenced } from "../domain/kernel/formatting/fenced.ts";

/** What is wrong with a config, a line each; keys and values stay within their fence. */
export function configProblems(problems: readonly ConfigProblem[]): string {
  const lines = problems.map(({ path, line, sentence }) =>
    [line === undefined ? "" : `line ${line}: `, path === "" ? "" : `${path}: `, sentence].join(""),
  );
  return fenced(lines.join("\n"));
}
