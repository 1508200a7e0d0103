import type { CaseState } from "../domain/case/case-state.ts";
import { newestAgreed } from "../domain/resolution/proposal.ts";
import type { Resolution } from "../domain/resolution/resolution.ts";
import { measureInWords } from "./measures.ts";
import { named } from "./people.ts";
import { utc } from "./when.ts";

/** What is proposed, or was agreed: the measures in plain words, and where it stands. */
export function resolutionText({ deliberation, codeName }: CaseState): string | undefined {
  const { proposal, standingAside } = deliberation;
  const agreed = newestAgreed(deliberation);
  if (proposal) {
    const aside = standingAside.length > 0 ? ` Stands aside: ${named(standingAside)}.` : "";
    const head = `**Proposed resolution**, ${utc(proposal.at)}, on the pull request of \`resolution/${codeName}\`. Its check says who approved and who is awaited.${aside}`;
    return [head, ...measures(proposal.resolution)].join("\n");
  }
  if (!agreed) return undefined;
  const enacted = agreed.enactedAt ? `, being carried out since ${utc(agreed.enactedAt)}` : "";
  return [
    `**Agreed resolution** #${agreed.pull}, ${utc(agreed.at)}${enacted}:`,
    ...measures(agreed.resolution),
  ].join("\n");
}

function measures(resolution: Resolution): readonly string[] {
  return resolution.measures.map((measure) => `- ${measureInWords(measure)}`);
}
