import { isInDanger } from "../../domain/alone/danger.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import type { AdoptedConfig } from "../../domain/config/adopted-config.ts";
import { electorate } from "../../domain/electorate.ts";
import type { Line } from "../../domain/enactment/line.ts";
import type { OrderId } from "../../domain/enactment/planned-line.ts";
import { isSamePerson, type Doer, type Person } from "../../domain/person.ts";
import { dangerNotice } from "../../messages/danger.ts";
import { enactedNotice, perhapsCarriedOutNotice } from "../../messages/enacted.ts";
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
  if (event.type === "ActedAlone") {
    const notice = actedAloneNotice(without([event.by, event.askedBy ?? event.by], people), event);
    const forPeople = enactedNotice(event.lines ?? [], state, config);
    return forPeople ? `${notice}\n\n${forPeople}` : notice;
  }
  if (event.type === "OrderEnded")
    return perhapsCarriedOutNotice(state.lines.filter((line) => isPerhapsHeld(line, event.order)));
  if (event.type === "SecondAwaited" && event.act.act === "ban-alone")
    return banAwaitsSecondNotice(without([event.by], people), event.number);
  if (event.type === "OrderEndNeared" && isStillDue(event.order, "end-nears", state))
    return orderEndNearsNotice(people, event.order, event.endsAt);
  if (event.type === "OrderReviewDue" && isStillDue(event.order, "review-due", state))
    return orderReviewDueNotice(people, event.order);
  return undefined;
}

/** Somebody was asked for it, and whether they did it was never said. */
function isPerhapsHeld(line: Line, order: OrderId): boolean {
  const { steward, standing, lifted } = line;
  return line.order === order && steward !== undefined && standing === "pending" && !lifted;
}

function without(doers: readonly Doer[], people: readonly Person[]): readonly Person[] {
  return people.filter((one) => !doers.some((doer) => isSamePerson(one, doer)));
}
