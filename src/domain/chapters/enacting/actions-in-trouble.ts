import { waitingOf } from "./action-life.ts";
import { driftNotice, handedToPeopleNotice } from "./action-notices.ts";
import type { Action } from "./action.ts";
import type { EnactingEvent } from "./enacting-events.ts";
import type { EnactingView } from "./enacting-state.ts";
import type { Situation } from "../../kernel/chapter.ts";
import type { Happened } from "../../kernel/happening.ts";
import { addMinutes } from "../../values/time.ts";

/** One look asks several spaces, one after the other. */
const pauseMinutes = 1;

type Trouble = Extract<EnactingEvent, { type: "LineHandedToPeople" | "DriftNoticed" }>;

/**
 * What everybody who decides a case is told when an action turns out otherwise than they were told
 * before: people have to do it, or somebody else undid it. In closed cases too, where nobody looks
 * at the status comment. One comment for what was found in a row, at its last event: more of it
 * later is another comment. Nothing of what was dealt with since.
 */
export function actionsInTrouble(
  event: Trouble,
  { events, state, config, people }: Situation<EnactingView>,
): string | undefined {
  const found = foundWith(event, events).filter(({ type }) => type === event.type);
  if (found.at(-1) !== event) return undefined;
  const ofType = events.filter(isTrouble).filter(({ type }) => type === event.type);
  const actions = state.actions.filter((action) => {
    const newest = ofType.findLast((one) => one.line === action.number);
    return newest && found.includes(newest) && isInTrouble(action, event.type);
  });
  if (actions.length === 0) return undefined;
  return event.type === "DriftNoticed"
    ? driftNotice(people, actions, state, config)
    : handedToPeopleNotice(people, actions, state, config);
}

/** What the app recorded before and after it without a pause, and nobody else in between. */
function foundWith(event: Trouble, events: readonly Happened[]): readonly Trouble[] {
  const place = events.indexOf(event);
  const begins = ({ at, by }: Happened, i: number) => {
    const before = events[i - 1];
    return by !== "comity" || !before || addMinutes(before.at, pauseMinutes) < at;
  };
  const start = events.findLastIndex((one, i) => i <= place && begins(one, i));
  const end = events.findIndex((one, i) => i > place && begins(one, i));
  return events.slice(start, end < 0 ? undefined : end).filter(isTrouble);
}

function isTrouble(event: Happened): event is Trouble {
  return event.type === "LineHandedToPeople" || event.type === "DriftNoticed";
}

function isInTrouble(action: Action, type: Trouble["type"]): boolean {
  return type === "DriftNoticed"
    ? action.life.is === "undone"
    : waitingOf(action.life) !== undefined;
}
