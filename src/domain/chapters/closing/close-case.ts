import type { ClosingCommand } from "./closing-commands.ts";
import type { ClosingReason } from "./closing-refusals.ts";
import type { ClosingDecision, ClosingView } from "./closing-state.ts";
import { needsNoSecond } from "./closed-alone.ts";
import { whyNoDuplicate } from "./duplicate-of.ts";
import { whyNotHandledWith } from "./leads.ts";
import { owedBeforeClosing } from "./owed-before-closing.ts";
import { newestAgreed } from "../deciding/deliberation.ts";
import { whyMediationGoesOn } from "../mediating/mediation-owed.ts";
import { type Asking, awaitSecond } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { type OwedBeforeClosing, printOwed } from "../../kernel/owed.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";

/**
 * Ends a case. A duplicate, what is no report, and spam skip the resolution, at one member's word that
 * any other undoes; a report that is not for this committee needs a second. Everything else is closed when its resolution is enacted and everybody told.
 */
export function closeCase(
  { closing }: Extract<ClosingCommand, { type: "CloseCase" }>,
  circumstances: Asking<ClosingView>,
): ClosingDecision {
  const { state, config } = circumstances;
  if (state.closed) return refuse("case-is-closed");
  if (closing.as === "resolved")
    return whyNotClose(state, config) ?? [{ type: "CaseClosed", closing }];
  const why = whyNoDuplicate(closing, circumstances) ?? whyNotHandledWith(closing, circumstances);
  if (why) return why;
  return needsNoSecond(closing, state)
    ? [{ type: "CaseClosed", closing }]
    : awaitSecond({ act: "close", closing }, circumstances);
}

function whyNotClose(
  state: ClosingView,
  config: AdoptedConfig,
): Refusal<ClosingReason> | undefined {
  const { deliberation } = state;
  const agreed = newestAgreed(deliberation);
  if (!agreed) return refuse("no-resolution-yet");
  if (deliberation.proposal) return refuse("newer-proposal-open");
  const mediation = whyMediationGoesOn(state);
  if (mediation) return mediation;
  const owed = owedBeforeClosing(agreed, state, config);
  return owed[0] && refuse(reasonOf(owed[0]), printOwed(owed));
}

function reasonOf({ owed }: OwedBeforeClosing): ClosingReason {
  switch (owed) {
    case "enactment":
      return "not-yet-enacted";
    case "line":
    case "line-of-the-app":
      return "lines-are-open";
    case "outcome":
      return "not-yet-told";
    case "review":
      return "act-not-reviewed";
  }
}

export function reopenCase(
  { reason }: Extract<ClosingCommand, { type: "ReopenCase" }>,
  { state }: Asking<ClosingView>,
): ClosingDecision {
  if (!state.closed) return refuse("case-is-open");
  return [{ type: "CaseReopened", reason: excerpt(reason) }];
}
