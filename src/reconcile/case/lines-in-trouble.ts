import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { CaseState } from "../../domain/case/case-state.ts";
import type { AdoptedConfig } from "../../domain/config/adopted-config.ts";
import { electorate } from "../../domain/electorate.ts";
import { isInForce } from "../../domain/enactment/line-standing.ts";
import type { Line } from "../../domain/enactment/line.ts";
import { driftNotice, handedToPeopleNotice } from "../../messages/line-notices.ts";

type Trouble = Extract<CaseEvent, { type: "LineHandedToPeople" | "DriftNoticed" }>;

/**
 * What everybody who decides a case is told when a line turns out otherwise than they were told
 * before: people have to do it, or somebody else undid it. In closed cases too, where nobody looks
 * at the status comment. One comment for what one look found, at its first event, and nothing of
 * what was dealt with since.
 */
export function linesInTrouble(
  event: CaseEvent,
  events: readonly CaseEvent[],
  state: CaseState,
  config: AdoptedConfig,
): string | undefined {
  if (!isTrouble(event)) return undefined;
  const place = events.indexOf(event);
  const isWithIt = (other: CaseEvent | undefined) =>
    other?.type === event.type && other.at === event.at;
  if (isWithIt(events[place - 1])) return undefined;
  const rest = events.slice(place);
  const end = rest.findIndex((other) => !isWithIt(other));
  const together = (end < 0 ? rest : rest.slice(0, end)).filter(isTrouble);
  const later = end < 0 ? [] : rest.slice(end).filter(isTrouble);
  const lines = state.lines.filter(
    (line) =>
      isInTrouble(line, event.type) &&
      together.some((one) => one.line === line.line) &&
      !later.some((one) => one.line === line.line && one.type === event.type),
  );
  if (lines.length === 0) return undefined;
  const people = electorate(state, config, state.asOf);
  return event.type === "DriftNoticed"
    ? driftNotice(people, lines, state)
    : handedToPeopleNotice(people, lines, state);
}

function isTrouble(event: CaseEvent): event is Trouble {
  return event.type === "LineHandedToPeople" || event.type === "DriftNoticed";
}

function isInTrouble(line: Line, type: Trouble["type"]): boolean {
  return type === "DriftNoticed"
    ? isInForce(line) && line.drift !== undefined
    : line.waitsFor !== undefined;
}
