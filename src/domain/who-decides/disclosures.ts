import type { Asking } from "../kernel/asking.ts";
import type { Moment } from "../kernel/chapter.ts";
import { refuse } from "../kernel/refusal.ts";
import { afterStandstill, closedTimes } from "../kernel/standstill.ts";
import { isSamePerson } from "../values/person.ts";
import { add, Duration } from "../values/time.ts";
import { isRecused } from "./deciding-body.ts";
import type { Of } from "./hand-over.ts";
import type {
  Disclosure,
  WhoDecidesDecision,
  WhoDecidesEventBody,
  WhoDecidesView,
} from "./who-decides-state.ts";

/** How long the others have before it is said that nobody answered. */
const patience = Duration.parse("48h");

/**
 * Another of those who decide says that whoever disclosed a conflict may go on deciding. One is
 * enough; whoever sees it otherwise asks that they be out of the case.
 *
 * Manual: "a committee member must immediately notify the other members, and recuse themselves if
 * necessary."
 */
export function letStay(
  { member: handle }: Of<"LetStay">,
  { actor, state, accounts }: Asking<WhoDecidesView>,
): WhoDecidesDecision {
  const member = accounts.get(handle);
  if (!member) return refuse("no-such-account");
  if (isSamePerson(member, actor)) return refuse("own-disclosure");
  const isOpen = openDisclosures(state).some((one) => isSamePerson(one.member, member));
  return isOpen ? [{ type: "DisclosureAnswered", member }] : refuse("nothing-disclosed");
}

/** What was disclosed and is not answered, by people who are not out of the case; each once, the newest. */
export function openDisclosures(state: WhoDecidesView): readonly Disclosure[] {
  return state.disclosures.filter((one) => !isRecused(one.member, state));
}

/** That nobody answered in time is said once. */
export function disclosuresUnanswered(
  state: WhoDecidesView,
): readonly Moment<WhoDecidesEventBody>[] {
  if (state.closed) return [];
  return openDisclosures(state)
    .filter(({ unansweredAt }) => unansweredAt === undefined)
    .map(({ member, at }) => ({
      at: afterStandstill(add(at, patience), closedTimes(state)),
      name: `disclosure ${member.id}`,
      brings: { type: "DisclosureUnanswered", member },
    }));
}

/** The disclosures but for those of a member. */
export function disclosuresWithout(
  disclosures: readonly Disclosure[],
  member: Disclosure["member"],
): readonly Disclosure[] {
  return disclosures.filter((one) => !isSamePerson(one.member, member));
}
