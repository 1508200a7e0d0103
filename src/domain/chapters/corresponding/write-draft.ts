import type { CorrespondingCommand } from "./corresponding-commands.ts";
import type { CorrespondingDecision, CorrespondingView } from "./corresponding-state.ts";
import { isDraftFor } from "./drafts.ts";
import { isOfCase } from "./letter-for-whom.ts";
import type { Asking } from "../../kernel/asking.ts";
import { refuse } from "../../kernel/refusal.ts";

/** A draft is asked for; nothing is written to anybody by that. */
export function writeDraft(
  { draft, whom, line }: Extract<CorrespondingCommand, { type: "WriteDraft" }>,
  { state }: Asking<CorrespondingView>,
): CorrespondingDecision {
  const party = state.parties.find(({ ref }) => ref === whom);
  if (whom && isOfCase(whom) && !party) return refuse("no-such-party", whom);
  if (!isDraftFor(draft, whom, party)) return refuse("letter-not-for-them", whom ?? "nobody");
  return [
    {
      type: "LetterDrafted",
      draft,
      ...(whom && { party: whom }),
      ...(line !== undefined && { line }),
    },
  ];
}
