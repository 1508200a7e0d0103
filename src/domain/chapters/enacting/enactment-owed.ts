import type { DecidingDue } from "../deciding/agreement-owed.ts";
import type { AgreedResolution } from "../deciding/deciding-state.ts";
import { phaseOf } from "../deciding/phase.ts";
import { takesNoAction } from "../deciding/takes-no-action.ts";
import { isInForce, isOfPeople, isOpen, isToBeDone, isToBeLifted } from "./action-standing.ts";
import type { Action } from "./action.ts";
import { isDeliveredByChair } from "./delivery.ts";
import type { EnactingView } from "./enacting-state.ts";
import { outcomeTo, type OutcomeDue } from "./outcome-owed.ts";
import { isTimeToTake, knowsOutcome, toBeToldFirst } from "./time-to-take.ts";
import { mayBeTriedAgain } from "./try-again.ts";
import type { Owing } from "../../kernel/step.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isInSpaces } from "../../values/measure.ts";
import type { Addressee, PartyRef } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import { chairOf } from "../../who-decides/chair.ts";

export type EnactingDue =
  | { readonly owed: "enactment" }
  | { readonly owed: "action"; readonly action: Action; readonly others: readonly number[] }
  /** Actions the app is at: nobody else owes anything. */
  | { readonly owed: "actions-of-the-app"; readonly numbers: readonly number[] }
  /** Somebody else undid a ban that is in force. */
  | { readonly owed: "drift"; readonly action: Action }
  | OutcomeDue;

/**
 * What people have to do about actions before what is agreed now is carried out: of bans by one member, and
 * of what an earlier resolution ordered. Neither waits for anybody to agree, or to answer.
 */
export function earlierActionsOwed(
  state: EnactingView,
  config: AdoptedConfig,
): Owing<EnactingDue> | undefined {
  const { phase } = phaseOf(state);
  if (phase === "closed" || phase === "enacting") return undefined;
  const open = state.actions.filter((action) => isOpen(action) && isTimeToTake(action, state));
  return actionStep(open, state, config);
}

/**
 * What people have to do about actions: once a case is closed, what they still lift; before that,
 * carrying out what was agreed, with those told first who are to know first.
 */
export function enactmentOwed(
  state: EnactingView,
  config: AdoptedConfig,
): Owing<EnactingDue | DecidingDue> | undefined {
  const now = phaseOf(state);
  if (now.phase === "closed") return actionStep(state.actions.filter(isToBeLifted), state, config);
  if (now.phase === "consulting")
    return takesNoAction(now.agreed) ? undefined : { owed: "enactment" };
  if (now.phase !== "enacting") return undefined;
  const untold = toldFirst(now.agreed, state);
  if (untold.length > 0) return outcomeTo(untold, state, config);
  const step = actionStep(state.actions.filter(isOpen), state, config);
  const about = declined(now.agreed, state);
  return step ?? (about && { owed: "another-decision", about });
}

/** What the app is at keeps a decided case open. */
export function appsActionsOwed(state: EnactingView): Owing<EnactingDue> | undefined {
  const numbers = state.actions.filter(isOpen).map(({ number }) => number);
  const isAtIt = phaseOf(state).phase === "enacting" && numbers.length > 0;
  return isAtIt ? { owed: "actions-of-the-app", numbers, by: [] } : undefined;
}

/** Whom something waits for that is carried out only once they know. */
function toldFirst(agreed: AgreedResolution, state: EnactingView): readonly Addressee[] {
  const pending = state.actions.filter(isToBeDone);
  const first = pending.flatMap((action) => toBeToldFirst(action, state));
  const now = agreed.resolution.measures.flatMap((measure) =>
    isInSpaces(measure) && measure.tell === "with" ? measure.of : [],
  );
  return [...first, ...now.filter((one) => !knowsOutcome(one, agreed.at, state))];
}

/** The first of these actions that people see to, or a ban that somebody else undid. */
function actionStep(
  open: readonly Action[],
  state: EnactingView,
  config: AdoptedConfig,
): Owing<EnactingDue> | undefined {
  const [action, ...others] = open.filter(isOfPeople);
  if (action) {
    const numbers = others.map((other) => other.number);
    return { owed: "action", action, others: numbers, ...doneBy(action, state, config) };
  }
  const undone = state.actions.find((one) => isInForce(one) && mayBeTriedAgain(one));
  return undone && { owed: "drift", action: undone };
}

function doneBy(
  action: Action,
  state: EnactingView,
  config: AdoptedConfig,
): { readonly by?: readonly Person[] } {
  const chair = chairOf(state, config, state.asOf);
  return chair && isDeliveredByChair(action.measure) ? { by: [chair] } : {};
}

/** Who declined to stay away where nothing was agreed for that and nothing decided since. */
function declined(
  { at }: AgreedResolution,
  { actions, hearings }: EnactingView,
): PartyRef | undefined {
  const action = actions.find(
    ({ measure, life }) =>
      measure.kind === "hiatus" &&
      life.is === "failed" &&
      life.settledAt > at &&
      hearings.some((one) => one.answer === "declines" && one.at === life.settledAt) &&
      !actions.some(({ order, orderedAt }) => order !== undefined && orderedAt === life.settledAt),
  );
  return action?.measure.kind === "hiatus" ? action.measure.of : undefined;
}
