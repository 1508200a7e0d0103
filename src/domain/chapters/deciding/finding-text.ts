import type { DecidingView } from "./deciding-state.ts";
import type { Finding } from "../reviewing/finding.ts";
import { awaitsAgreement, newestAgreed } from "./deliberation.ts";
import { inFull } from "../../kernel/formatting/in-full.ts";
import { list } from "../../kernel/formatting/people.ts";

/**
 * The manual's four answers: a draft until a resolution that contains them is agreed. What happened
 * is kept in the record, not shown here.
 */
export function findingText(
  state: Pick<DecidingView, "deliberation" | "finding">,
): string | undefined {
  const agreed = newestAgreed(state.deliberation);
  return agreed && !awaitsAgreement(state.deliberation)
    ? answersText("Finding", agreed.resolution.finding)
    : answersText("Finding, a draft", state.finding);
}

function answersText(title: string, finding: Finding): string | undefined {
  const { happened, violation, responsible, ongoing, danger } = finding;
  const answers = [
    happened && "what happened is written down",
    violation && `violation: ${violation}`,
    responsible && `responsible: ${list(responsible.map(inFull))}`,
    ongoing && `ongoing: ${ongoing}`,
    danger && `danger: ${danger}`,
  ].filter((answer) => answer !== undefined);
  return answers.length > 0 ? `**${title}:** ${answers.join("; ")}.` : undefined;
}
