import type { CaseState } from "../domain/case/case-state.ts";
import { draftFileOf, type FillDraft, isSent } from "../domain/chapters/corresponding/drafts.ts";
import { isOfCase } from "../domain/chapters/corresponding/letter-for-whom.ts";
import { wayTo } from "../domain/chapters/corresponding/way-to-somebody.ts";
import { fenced } from "../domain/kernel/formatting/fenced.ts";
import type { AdoptedConfig } from "../domain/values/adopted-config.ts";
import { type Drafted, draftValues } from "./draft-values.ts";

/** What drafting works with. */
export interface Drafting {
  readonly community: string;
  readonly fill: FillDraft;
}

/** To whoever asked for a draft: the text to make one's own, and how it goes out. */
export function draftAnswer(
  drafted: Drafted,
  state: CaseState,
  config: AdoptedConfig,
  { community, fill }: Drafting,
): string {
  const { draft, party } = drafted;
  const text = fill(draftFileOf(draft, party), draftValues(drafted, state, config, community));
  const isByComity =
    isSent(draft) && party !== undefined && wayTo(party, state, config) !== undefined;
  const command = isByComity ? `${commandLine(drafted)}\n` : "";
  return [
    `Nothing has left by this. Make the words your own, and fill in what stands in double brackets. ${howItGoes(drafted, isByComity)}`,
    fenced(`${command}${text.trim()}`),
  ].join("\n\n");
}

function commandLine({ draft, party }: Drafted): string {
  const checked = party && !isOfCase(party) ? " checked" : "";
  const until = draft === "timeline" ? " until the last day" : "";
  return `/send ${draft} to ${party}${checked}${until}:`;
}

function howItGoes(drafted: Drafted, isByComity: boolean): string {
  const { draft, party } = drafted;
  if (isByComity)
    return party && isOfCase(party)
      ? "Then send them as a comment of your own; they wait for ten minutes before they leave."
      : "Look who reads the list: nobody may who is out of this case or part of it; `checked` says that you did. Then send them as a comment of your own.";
  if (draft === "reminder" || draft === "public-reprimand")
    return "Post them yourself where it happened. Then: `/done` with the number of the action and the link.";
  if (draft === "order")
    return "Pass them on to whoever looks after the place, and nothing else. When they say it is done: `/done` with the number and how.";
  return `Comity knows no way to ${party}: send them yourself. Then: ${toldLine(drafted)}.`;
}

function toldLine({ draft, party }: Drafted): string {
  if (draft === "question") return `\`/ask ${party}: your question\``;
  if (draft === "report") return `\`/told ${party} outcome: how you told them\``;
  if (draft === "timeline") return `\`/told ${party} timeline until the last day: how\``;
  const isTold = ["receipt", "resolution", "outcome", "check-in", "end-of-ban"].includes(draft);
  return isTold
    ? `\`/told ${party} ${draft}: how you told them\``
    : "`/done` with the number of the action and how";
}
