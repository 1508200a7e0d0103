import type { CaseState } from "../domain/case/case-state.ts";
import { newestAgreed } from "../domain/resolution/proposal.ts";
import { measuresInWords } from "./measures.ts";
import { utc } from "./when.ts";

/** What was agreed, until something else is proposed: the measures in plain words, and how far it is. */
export function resolutionText({ deliberation }: CaseState): string | undefined {
  const agreed = newestAgreed(deliberation);
  if (!agreed || deliberation.proposal) return undefined;
  const enacted = agreed.enactedAt ? `, being carried out since ${utc(agreed.enactedAt)}` : "";
  return [
    `**Agreed resolution** #${agreed.pull}, ${utc(agreed.at)}${enacted}:`,
    ...measuresInWords(agreed.resolution),
  ].join("\n");
}
