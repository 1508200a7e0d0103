import type { CaseState } from "../domain/case/case-state.ts";
import { newestAgreed } from "../domain/resolution/proposal.ts";
import { measuresInWords } from "./measures.ts";
import { utc } from "./when.ts";

/** What was agreed last: the measures in plain words, the pull request, and since when it acts. */
export function resolutionText({ deliberation }: CaseState): string | undefined {
  const agreed = newestAgreed(deliberation);
  if (!agreed) return undefined;
  const enacted = agreed.enactedAt ? `, being carried out since ${utc(agreed.enactedAt)}` : "";
  return [
    `**Agreed resolution** #${agreed.pull}, ${utc(agreed.at)}${enacted}:`,
    ...measuresInWords(agreed.resolution),
  ].join("\n");
}
