import { isToBeDone } from "./action-standing.ts";
import type { Action } from "./action.ts";
import type { EnactingEventBody, EnactingView } from "./enacting-state.ts";
import type { Answer } from "../reviewing/reviewing-events.ts";
import type { Asking } from "../../kernel/asking.ts";
import type { Addressee } from "../../values/party.ts";

/**
 * What it brings that somebody declines what they were asked for: an apology, or what else they were
 * asked to do. Nobody is made to; what was agreed for that case is called to mind, or the committee
 * decides again. What has not been asked yet is not asked any more.
 *
 * Manual: the committee "may, if it chooses, attach “strings” to this request".
 */
export function answerToMeasures(
  party: Addressee,
  answer: Answer | undefined,
  { state }: Asking<EnactingView>,
): readonly EnactingEventBody[] {
  if (answer !== "declines") return [];
  const asked = state.actions.filter((action) => isAskedOf(party, action, state));
  return asked.flatMap((action): readonly EnactingEventBody[] => [
    ...(isToBeDone(action)
      ? [{ type: "LineFailed" as const, line: action.number, reason: `${party} declined` }]
      : []),
    { type: "MeasureRefused", line: action.number },
  ]);
}

function isAskedOf(
  party: Addressee,
  { number, measure, life }: Action,
  { refusals }: EnactingView,
): boolean {
  const isAsked =
    (measure.kind === "apology-request" && measure.from === party) ||
    (measure.kind === "other" && measure.of === party);
  const isNew = !refusals.some(({ line }) => line === number);
  return isAsked && isNew && life.is !== "failed";
}
