import type { CaseState } from "./case-state.ts";
import { caseNamedIn } from "../chapters/closing/duplicate-of.ts";
import { acknowledgedAt } from "../chapters/reporting/acknowledgement.ts";
import type { CaseNamed } from "../kernel/asking.ts";
import { reportersOf } from "../values/party.ts";
import { decidingBodyOf } from "../who-decides/deciding-body.ts";

/** What another case may know of one that is in no room. */
export function factsOfCase(state: CaseState): Exclude<CaseNamed, "none"> {
  const { closedAs, codes, recusals } = state;
  const [duplicateOf] = closedAs ? caseNamedIn(closedAs) : [];
  return {
    ...(duplicateOf && { duplicateOf }),
    decidedBy: decidingBodyOf(state),
    out: recusals.map(({ member }) => member),
    reporters: reportersOf(state).map((reporter) => ({
      ...reporter,
      acknowledgedAt: acknowledgedAt(state, reporter.ref),
      hasPage: codes.some(({ party }) => party === reporter.ref),
    })),
  };
}
