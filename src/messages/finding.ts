import type { Finding } from "../domain/finding.ts";
import { list } from "./people.ts";

/** The draft of the manual's four answers; what happened is kept in the record, not shown here. */
export function findingText(finding: Finding): string | undefined {
  const { happened, violation, responsible, ongoing, danger } = finding;
  const answers = [
    happened && "what happened is written down",
    violation && `violation: ${violation}`,
    responsible && `responsible: ${list(responsible)}`,
    ongoing && `ongoing: ${ongoing}`,
    danger && `danger: ${danger}`,
  ].filter((answer) => answer !== undefined);
  return answers.length > 0 ? `**Finding, a draft:** ${answers.join("; ")}.` : undefined;
}
