import type { UrgentActionCommand } from "./urgent-action-commands.ts";
import type { UrgentActionDecision, UrgentActionView } from "./urgent-action-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse } from "../../kernel/refusal.ts";

/**
 * A member tells what they did, or what an event's organiser did in the committee's place. Heard
 * from those who are out of the case too: what was done has to be known.
 *
 * Manual: "they must report their actions to the committee for review within 24 hours"; "an event
 * organizer will act as their delegate. They will forward any reports to the Committee, as well as
 * a summary of any action they may have taken during the event."
 */
export function tellOfAct(
  { what, actedAt, byDelegate }: Extract<UrgentActionCommand, { type: "TellOfAct" }>,
  { at, givenOut }: Asking<UrgentActionView>,
): UrgentActionDecision {
  if (actedAt !== undefined && actedAt > at) return refuse("not-happened-yet");
  return [
    {
      type: "ActedAlone",
      act: givenOut.unilateralActs + 1,
      what: excerpt(what),
      actedAt: actedAt ?? at,
      ...(byDelegate && { byDelegate: true as const }),
    },
  ];
}
