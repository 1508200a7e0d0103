import type { CaseState } from "../domain/case/case-state.ts";
import type { Finding } from "../domain/finding.ts";
import { newestAgreed } from "../domain/resolution/proposal.ts";
import { list } from "./people.ts";

/**
 * The manual's four answers: a draft until the resolution that contains them is agreed. What
 * happened is kept in the record, not shown here.
 */
export function findingText({ finding, deliberation }: CaseState): string | undefined {
  const agreed = deliberation.proposal ? undefined : newestAgreed(deliberation);
  const answers = answersOf(agreed?.resolution.finding ?? finding);
  const what = agreed ? "Finding" : "Finding, a draft";
  return answers.length > 0 ? `**${what}:** ${answers.join("; ")}.` : undefined;
}

function answersOf(finding: Finding): readonly string[] {
  const { happened, violation, responsible, ongoing, danger } = finding;
  return [
    happened && "what happened is written down",
    violation && `violation: ${violation}`,
    responsible && `responsible: ${list(responsible)}`,
    ongoing && `ongoing: ${ongoing}`,
    danger && `danger: ${danger}`,
  ].filter((answer) => answer !== undefined);
}
