import { isInDanger } from "../chapters/urgent-action/danger.ts";
import type { CaseEvent } from "./case-event.ts";
import type { CaseState } from "./case-state.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { electorate } from "../who-decides/electorate.ts";
import type { Line } from "../chapters/enacting/line.ts";
import type { OrderId } from "../values/planned-line.ts";
import { isSamePerson, type Doer, type Person } from "../values/person.ts";
import { dangerNotice } from "../chapters/urgent-action/danger-text.ts";
import { enactedNotice, perhapsCarriedOutNotice } from "../chapters/enacting/enacted-notice.ts";
import {
  actedAloneNotice,
  banAwaitsSecondNotice,
} from "../chapters/urgent-action/unilateral-acts-text.ts";
import {
  isStillDue,
  orderEndNearsNotice,
  orderReviewDueNotice,
} from "../chapters/banning/orders-text.ts";

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
