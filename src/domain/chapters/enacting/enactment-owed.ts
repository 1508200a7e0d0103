import type { DecidingDue } from "../deciding/agreement-owed.ts";
import type { AgreedResolution } from "../deciding/deciding-state.ts";
import { phaseOf } from "../deciding/phase.ts";
import { isDeliveredByChair } from "./delivery.ts";
import type { EnactingView } from "./enacting-state.ts";
import { isInForce, isOfPeople, isOpen, isToBeDone, isToBeLifted } from "./line-standing.ts";
import type { Line } from "./line.ts";
import { outcomeTo, type OutcomeDue } from "./outcome-owed.ts";
import { isTimeToTake, knowsOutcome, toBeToldFirst } from "./time-to-take.ts";
import { mayBeTriedAgain } from "./try-again.ts";
import type { Owing } from "../../kernel/step.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Addressee, PartyRef } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import { chairOf } from "../../who-decides/chair.ts";

export type EnactingDue =
  | { readonly owed: "enactment" }
  | { readonly owed: "line"; readonly line: Line; readonly others: readonly number[] }
  /** Lines the app is at: nobody else owes anything. */
  | { readonly owed: "lines-of-the-app"; readonly lines: readonly number[] }
  /** Somebody else undid a ban that is in force. */
  | { readonly owed: "drift"; readonly line: Line }
  | OutcomeDue;

/**
 * What people have to do about lines: before anything is agreed, of bans by one member and of what
 * an earlier resolution ordered; once it is closed, what they still lift. Between that, carrying out
 * what was agreed, with those told first who are to know first.
 */
export function enactmentOwed(
  state: EnactingView,
  config: AdoptedConfig,
): Owing<EnactingDue | DecidingDue> | undefined {
  const now = phaseOf(state);
  if (now.phase === "closed") return lineStep(state.lines.filter(isToBeLifted), state, config);
  if (now.phase === "consulting") return { owed: "enactment" };
  if (now.phase !== "enacting") {
    const open = state.lines.filter((line) => isOpen(line) && isTimeToTake(line, state));
    return lineStep(open, state, config);
  }
  const untold = toldFirst(now.agreed, state);
  if (untold.length > 0) return outcomeTo(untold, state, config);
  const step = lineStep(state.lines.filter(isOpen), state, config);
  const about = declined(now.agreed, state);
  return step ?? (about && { owed: "another-decision", about });
}

/** What the app is at keeps a decided case open. */
export function appsLinesOwed(state: EnactingView): Owing<EnactingDue> | undefined {
  const lines = state.lines.filter(isOpen).map(({ line }) => line);
  const isAtIt = phaseOf(state).phase === "enacting" && lines.length > 0;
  return isAtIt ? { owed: "lines-of-the-app", lines, by: [] } : undefined;
}

/** Whom something waits for that is carried out only once they know. */
function toldFirst(agreed: AgreedResolution, state: EnactingView): readonly Addressee[] {
  const pending = state.lines.filter(isToBeDone);
  const first = pending.flatMap((line) => toBeToldFirst(line, state));
  const now = agreed.resolution.measures.flatMap((measure) =>
    measure.kind === "ban" && measure.tell === "with" ? measure.of : [],
  );
  return [...first, ...now.filter((one) => !knowsOutcome(one, agreed.at, state))];
}

/** The first of these lines that people see to, or a ban that somebody else undid. */
function lineStep(
  open: readonly Line[],
  state: EnactingView,
  config: AdoptedConfig,
): Owing<EnactingDue> | undefined {
  const [line, ...others] = open.filter(isOfPeople);
  if (line) {
    const numbers = others.map((other) => other.line);
    return { owed: "line", line, others: numbers, ...doneBy(line, state, config) };
  }
  const undone = state.lines.find((one) => isInForce(one) && mayBeTriedAgain(one));
  return undone && { owed: "drift", line: undone };
}

function doneBy(
  line: Line,
  state: EnactingView,
  config: AdoptedConfig,
): { readonly by?: readonly Person[] } {
  const chair = chairOf(state, config, state.asOf);
  return chair && isDeliveredByChair(line.measure) ? { by: [chair] } : {};
}

/** Who declined to stay away where nothing was agreed for that and nothing decided since. */
function declined(
  { at }: AgreedResolution,
  { lines, hearings }: EnactingView,
): PartyRef | undefined {
  const line = lines.find(
    ({ measure, life }) =>
      measure.kind === "hiatus" &&
      life.is === "failed" &&
      life.settledAt > at &&
      hearings.some((one) => one.answer === "declines" && one.at === life.settledAt) &&
      !lines.some(({ order, orderedAt }) => order !== undefined && orderedAt === life.settledAt),
  );
  return line?.measure.kind === "hiatus" ? line.measure.of : undefined;
}
