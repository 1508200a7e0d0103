import type { CaseCommand } from "../../case/case-command.ts";
import type { Circumstances, Decision } from "../../case/circumstances.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse } from "../../case/refusal-reason.ts";

/**
 * A member tells what they did, or what an event's organiser did in the committee's place. Heard
 * from those who are out of the case too: what was done has to be known.
 *
 * Manual: "they must report their actions to the committee for review within 24 hours"; "an event
 * organizer will act as their delegate. They will forward any reports to the Committee, as well as
 * a summary of any action they may have taken during the event."
 */
export function tellOfAct(
  { what, actedAt, byDelegate }: Extract<CaseCommand, { type: "TellOfAct" }>,
  { at, givenOut }: Circumstances,
): Decision {
  if (actedAt !== undefined && actedAt > at) return refuse("not-happened-yet");
  return [
    {
      type: "ActedAlone",
      act: givenOut.loneActs + 1,
      what: excerpt(what),
      actedAt: actedAt ?? at,
      ...(byDelegate && { byDelegate: true as const }),
    },
  ];
}
