import { carryingOut } from "./action-life.ts";
import { isToBegin, isToBeLifted, isUnsettled } from "./action-standing.ts";
import { isOrderOf, type Action } from "./action.ts";
import { copiesOf, isDeliveredByChair } from "./delivery.ts";
import type { EnactingView } from "./enacting-state.ts";
import { fenced } from "../../kernel/formatting/fenced.ts";
import { measureInWords } from "../../kernel/formatting/measures-in-words.ts";
import { named } from "../../kernel/formatting/people.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import {
  type OrderId,
  placed,
  type PlacedAction,
  type PlannedAction,
  stewardOf,
} from "../../values/planned-action.ts";
import { chairOf } from "../../who-decides/chair.ts";

/**
 * What people are to do about actions that were just ordered: words to pass on to stewards, with
 * nothing of the case in them, and who delivers what to whom. `undefined` where people do nothing.
 */
export function enactedNotice(
  actions: readonly PlannedAction[],
  state: EnactingView,
  config: AdoptedConfig,
): string | undefined {
  return noticeOf(actions.map(placed), state, config);
}

function noticeOf(
  actions: readonly PlacedAction[],
  state: EnactingView,
  config: AdoptedConfig,
): string | undefined {
  const parts = actions.flatMap((action) => {
    const steward = stewardOf(action);
    if (steward !== undefined) return [orderToPassOn(action, steward)];
    return isDeliveredByChair(action.measure) ? [delivery(action, state, config)] : [];
  });
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}

function orderToPassOn(action: PlacedAction, steward: string): string {
  return [
    `**Action ${action.number}:** pass these words on to ${steward}, and nothing else. When they say it is done: \`/done ${action.number} how\`.${waits(action)}`,
    fenced(orderDraft(action)),
  ].join("\n\n");
}

function waits({ measure }: PlacedAction): string {
  if (!("tell" in measure) || measure.tell === "with") return "";
  return measure.tell === "before"
    ? " Not before the person concerned was told the outcome."
    : " Not before every reporter was told the outcome.";
}

/** An order for whoever looks after a space: person, space, until; no case, no reasons. */
function orderDraft({ order, person, space, until }: PlacedAction): string {
  return [
    `Please put the following person out of ${space ?? "the space you look after"}.`,
    "",
    personLine(person),
    `Until: ${until === undefined ? "without an end; you will be told if it is lifted" : `${utc(until)}; you will be told when it is to be lifted`}`,
    `Reference: ${order ?? "none"}`,
    "",
    "Please answer when it is done, or if you should not be the one to do it. We cannot say more",
    "about the reasons; please do not speak about this order with others.",
    "",
    "The Code of Conduct committee",
  ].join("\n");
}

/** The same for whoever looks after a space in which a ban has ended. */
export function liftedNotice(actions: readonly PlacedAction[]): string | undefined {
  const parts = actions.map((action) =>
    [
      `**Action ${action.number}:** the ban has ended. Pass these words on to ${stewardOf(action) ?? "whoever looks after the space"}. When they say it is done: \`/done ${action.number} how\`.`,
      fenced(liftDraft(action)),
    ].join("\n\n"),
  );
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}

/** The same where nobody has said whether it was carried out: it may be, and would never end. */
export function perhapsCarriedOutNotice(actions: readonly PlacedAction[]): string | undefined {
  const parts = actions.map((action) =>
    [
      `**Action ${action.number}:** the ban has ended, and nobody has said whether ${stewardOf(action) ?? "whoever looks after the space"} carried it out. If you passed it on, pass these words on, and \`/note\` their answer.`,
      fenced(liftDraft(action)),
    ].join("\n\n"),
  );
  return parts.length > 0 ? parts.join("\n\n") : undefined;
}

/** Both, about the actions of an order that has just ended. */
export function orderEndedNotice(order: OrderId, { actions }: EnactingView): string | undefined {
  const ofPeople = actions.filter(
    (action) => isOrderOf(action, order) && stewardOf(action) !== undefined,
  );
  const notices = [
    liftedNotice(ofPeople.filter(isToBeLifted)),
    perhapsCarriedOutNotice(ofPeople.filter(isPerhapsHeld)),
  ].filter((one) => one !== undefined);
  return notices.length > 0 ? notices.join("\n\n") : undefined;
}

/** The words to pass on once more, about a ban that goes on after a pause. */
export function orderResumedNotice(
  order: OrderId,
  state: EnactingView,
  config: AdoptedConfig,
): string | undefined {
  const again = state.actions.filter(
    (action) => isOrderOf(action, order) && isToBegin(action.life),
  );
  return noticeOf(again, state, config);
}

/** Somebody was asked for it, and whether they did it was never said. */
function isPerhapsHeld({ life }: Action): boolean {
  return life.is !== "lifted" && isUnsettled(carryingOut(life));
}

function liftDraft({ order, person, space }: PlacedAction): string {
  return [
    `Please let the following person back into ${space ?? "the space you look after"}.`,
    "",
    personLine(person),
    `Reference: ${order ?? "none"}`,
    "",
    "Please answer when it is done.",
    "",
    "The Code of Conduct committee",
  ].join("\n");
}

function personLine(person: PlacedAction["person"]): string {
  const known = "(say by which name they are known there)";
  return `Person: ${person ? `${person.login} (GitHub account ${person.id})` : known}`;
}

/**
 * Manual: "point out that some behavior/actions/language have been judged inappropriate and why in
 * the current context"; "where the person/context may be gone, they can be reached by other means".
 */
function manner({ measure }: PlacedAction): string {
  if (measure.kind === "public-reminder")
    return " It says what was judged inappropriate and why in this context, names nobody, and asks everybody to adjust.";
  return measure.kind === "public-reprimand"
    ? " Where they can no longer be reached there, it goes to them by other means."
    : "";
}

function delivery(action: PlacedAction, state: EnactingView, config: AdoptedConfig): string {
  const chair = chairOf(state, config, state.asOf);
  const who = chair ? `${named([chair])}, as chair,` : "whoever acts as chair";
  const copies = copiesOf(state, config);
  const copied =
    "list" in copies
      ? `${copies.list} in copy`
      : `in copy ${named(copies.people)} personally, since somebody on the list is out of this case`;
  const how = action.measure.kind === "private-reprimand" ? ` by mail, ${copied}` : "";
  return `**Action ${action.number}:** ${who} delivers it${how}: ${measureInWords(action.measure)}.${manner(action)}${waits(action)} Then: \`/done ${action.number} how\`, or \`/failed ${action.number}: why\`.`;
}
