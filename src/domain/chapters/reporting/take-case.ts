import { answeredToAny } from "./council-alert.ts";
import type { ReportingDecision, ReportingView } from "./reporting-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import { refuse } from "../../kernel/refusal.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { CodeName } from "../../values/ids.ts";
import { isSamePerson, type Person } from "../../values/person.ts";
import { earliest, type Instant } from "../../values/time.ts";
import { calledCouncillors } from "../../who-decides/called-councillors.ts";
import { whyNotHandOver } from "../../who-decides/hand-over.ts";

/** That the council was called to a case in which nobody answers the report. */
export interface CouncilCall {
  /** What the case was called then: the place made for the call bears it. */
  readonly from: CodeName;
  readonly at: Instant;
  /** Who may take the case; nobody once it is over. */
  readonly called: readonly Person[];
  readonly overSince: Instant | undefined;
}

/** The call to the council, open or over; `undefined` where it was never called. */
export function councilCall(state: ReportingView, config: AdoptedConfig): CouncilCall | undefined {
  const { councilAlertedAt: at, councilCalledFrom: from } = state;
  if (at === undefined || from === undefined) return undefined;
  const ends = [state.handedOver?.at, state.closed?.at, answeredToAny(state)];
  const overSince = earliest(ends.filter((end) => end !== undefined));
  const isOver = overSince !== undefined || whyNotHandOver(state, config) !== undefined;
  return { from, at, called: isOver ? [] : calledCouncillors(state, config), overSince };
}

/**
 * A councillor takes a case in which nobody of the committee answers the report: from then on it is the
 * council's.
 *
 * Manual: "During periods where a separate Code of Conduct Committee is not appointed or is not
 * available to handle a code of conduct report promptly, the Jupyter Executive Council will serve as
 * the interim Code of Conduct Committee."
 */
export function takeCase({ actor, state, config }: Asking<ReportingView>): ReportingDecision {
  if (state.handedOver) return refuse("already-with-council");
  const call = councilCall(state, config);
  if (!call || call.called.length === 0) return refuse("nothing-to-take");
  if (!call.called.some((one) => isSamePerson(one, actor))) return refuse("not-called");
  return [{ type: "CaseHandedOver", to: "council", ground: "taken" }];
}
