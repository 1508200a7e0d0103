import type { DecidingView } from "./deciding-state.ts";
import { newestAgreed } from "./deliberation.ts";
import { measuresInWords } from "../../kernel/formatting/measures-in-words.ts";
import { utc } from "../../kernel/formatting/when.ts";

/** What was agreed last: the measures in plain words, the pull request, and since when it acts. */
export function resolutionText({ deliberation }: DecidingView): string | undefined {
  const agreed = newestAgreed(deliberation);
  if (!agreed) return undefined;
  const enacted = agreed.enactedAt ? `, being carried out since ${utc(agreed.enactedAt)}` : "";
  return [
    `**Agreed resolution** #${agreed.pull}, ${utc(agreed.at)}${enacted}:`,
    ...measuresInWords(agreed.resolution),
  ].join("\n");
}
