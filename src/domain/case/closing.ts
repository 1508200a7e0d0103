import { awaitSecond } from "./await-second.ts";
import type { CaseCommand } from "./case-command.ts";
import type { Circumstances, Decision } from "./circumstances.ts";
import { excerpt } from "./events/happening.ts";
import { refuse } from "./refusal-reason.ts";

/**
 * Ends a case. A duplicate, a report that is not for this committee and spam skip the resolution
 * and need a second; everything else is closed when its resolution is enacted and everybody told.
 */
export function closeCase(
  { closing }: Extract<CaseCommand, { type: "CloseCase" }>,
  circumstances: Circumstances,
): Decision {
  if (circumstances.state.closed) return refuse("case-is-closed");
  if (closing === "resolved") return refuse("no-resolution-yet");
  return awaitSecond({ act: "close", closing }, circumstances);
}

export function reopenCase(
  { reason }: Extract<CaseCommand, { type: "ReopenCase" }>,
  { state }: Circumstances,
): Decision {
  if (!state.closed) return refuse("case-is-open");
  return [{ type: "CaseReopened", reason: excerpt(reason) }];
}
