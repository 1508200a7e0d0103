import { isInDanger } from "../../domain/alone/danger.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import type { AdoptedConfig } from "../../domain/config/adopted-config.ts";
import { electorate } from "../../domain/electorate.ts";
import { isSamePerson, type Doer, type Person } from "../../domain/person.ts";
import { dangerNotice } from "../../messages/danger.ts";
import { actedAloneNotice, banAwaitsSecondNotice } from "../../messages/lone-acts.ts";
import { isStillDue, orderEndNearsNotice, orderReviewDueNotice } from "../../messages/orders.ts";

/** What everybody who decides a case is told the moment it happens, with a mention. */
export function toldAtOnce(
  event: CaseEvent,
  state: CaseState,
  config: AdoptedConfig,
  emergencySheet: string,
): string | undefined {
  const people = electorate(state, config, state.asOf);
  // Whoever comes into the room sees whom to call, even if the first word of it was said before.
  if (event.type === "CaseMoved" && isInDanger(state)) return emergencySheet.trim();
  if (event.type === "DangerDeclared") return dangerNotice(people, emergencySheet);
  if (event.type === "ActedAlone")
    return actedAloneNotice(without([event.by, event.askedBy ?? event.by], people), event);
  if (event.type === "SecondAwaited" && event.act.act === "ban-alone")
    return banAwaitsSecondNotice(without([event.by], people), event.number);
  if (event.type === "OrderEndNeared" && isStillDue(event.order, "end-nears", state))
    return orderEndNearsNotice(people, event.order, event.endsAt);
  if (event.type === "OrderReviewDue" && isStillDue(event.order, "review-due", state))
    return orderReviewDueNotice(people, event.order);
  return undefined;
}

function without(doers: readonly Doer[], people: readonly Person[]): readonly Person[] {
  return people.filter((one) => !doers.some((doer) => isSamePerson(one, doer)));
}
