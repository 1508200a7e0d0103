import type { RetainingAct } from "./retaining-acts.ts";
import type { RetainingCommand } from "./retaining-commands.ts";
import type { RetainingReason } from "./retaining-refusals.ts";
import type { RetainingDecision, RetainingEventBody, RetainingView } from "./retaining-state.ts";
import { type Asking, awaitSecond } from "../../kernel/asking.ts";
import { utcDay } from "../../kernel/formatting/when.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { addMonths, type Instant } from "../../values/time.ts";

/** So that somebody asks again, whatever it is kept for. */
const mostMonths = 24;

/** A case that is needed longer than it would be kept: until a day, at another member's second. */
export function keepCase(
  { until, reason }: Extract<RetainingCommand, { type: "KeepCase" }>,
  asking: Asking<RetainingView>,
): RetainingDecision {
  const why = whyNotKeep({ until }, asking);
  return why ?? awaitSecond({ act: "keep", until, reason: excerpt(reason) }, asking);
}

export function caseKept(
  { until, reason }: Extract<RetainingAct, { act: "keep" }>,
  asking: Pick<Asking<RetainingView>, "state" | "at">,
): RetainingEventBody | Refusal<RetainingReason> {
  return whyNotKeep({ until }, asking) ?? { type: "CaseKept", until, reason };
}

function whyNotKeep(
  { until }: { readonly until: Instant },
  { state: { keptFor }, at }: Pick<Asking<RetainingView>, "state" | "at">,
): Refusal<RetainingReason> | undefined {
  if (until <= at) return refuse("date-has-passed");
  const most = addMonths(at, mostMonths);
  if (until > most) return refuse("kept-too-long", utcDay(most));
  return keptFor !== undefined && until <= keptFor
    ? refuse("kept-that-long", utcDay(keptFor))
    : undefined;
}
