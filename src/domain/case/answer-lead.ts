import type { CaseState } from "./case-state.ts";
import type { EventBody } from "./event-body.ts";
import type { LeadInput } from "./input.ts";
import { joinReports } from "../chapters/reporting/join-reports.ts";
import type { Means } from "../kernel/asking.ts";

/**
 * What it brings that another case is handled here, as long as its own record says so, or goes on by
 * itself again.
 */
export function answerLead(
  { from, does }: LeadInput,
  state: CaseState,
  { casesNamed, writing }: Means,
): readonly EventBody[] {
  if (does === "leaves") {
    const isHere = state.joined.some((one) => one.from === from && one.isHere);
    return isHere ? [{ type: "ReportLeft", from }] : [];
  }
  const found = casesNamed?.get(from);
  if (!found || found === "none" || found.duplicateOf !== state.codeName) return [];
  return joinReports(from, found.reporters ?? [], state, { writing });
}
