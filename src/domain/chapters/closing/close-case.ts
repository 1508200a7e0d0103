import { awaitSecond } from "../../case/await-second.ts";
import type { CaseCommand } from "../../case/case-command.ts";
import type { Circumstances, Decision } from "../../case/circumstances.ts";
import { excerpt } from "../../kernel/happening.ts";
import { newestAgreed } from "../deciding/deliberation.ts";
import { owedBeforeClosing } from "./owed-before-closing.ts";
import { printOwed, type OwedBeforeClosing } from "../../kernel/owed.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { ClosingView } from "./closing-state.ts";
import { refuse, type Refusal, type RefusalReason } from "../../case/refusal-reason.ts";

/**
 * Ends a case. A duplicate, a report that is not for this committee and spam skip the resolution
 * and need a second; everything else is closed when its resolution is enacted and everybody told.
 */
export function closeCase(
  { closing }: Extract<CaseCommand, { type: "CloseCase" }>,
  circumstances: Circumstances,
): Decision {
  const { state, config } = circumstances;
  if (state.closed) return refuse("case-is-closed");
  if (closing.as === "resolved")
    return whyNotClose(state, config) ?? [{ type: "CaseClosed", closing }];
  return awaitSecond({ act: "close", closing }, circumstances);
}

function whyNotClose(state: ClosingView, config: AdoptedConfig): Refusal | undefined {
  const { deliberation } = state;
  const agreed = newestAgreed(deliberation);
  if (!agreed) return refuse("no-resolution-yet");
  if (deliberation.proposal) return refuse("newer-proposal-open");
  const owed = owedBeforeClosing(agreed, state, config);
  return owed[0] && refuse(reasonOf(owed[0]), printOwed(owed));
}

function reasonOf({ owed }: OwedBeforeClosing): RefusalReason {
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
  { reason }: Extract<CaseCommand, { type: "ReopenCase" }>,
  { state }: Circumstances,
): Decision {
  if (!state.closed) return refuse("case-is-open");
  return [{ type: "CaseReopened", reason: excerpt(reason) }];
}
