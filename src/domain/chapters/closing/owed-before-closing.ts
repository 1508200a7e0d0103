import type { ClosingView } from "./closing-state.ts";
import type { AgreedResolution } from "../deciding/deciding-state.ts";
import { isInForce, isOfPeople, isOpen } from "../enacting/line-standing.ts";
import { knowsOutcome } from "../enacting/time-to-take.ts";
import { isReviewed } from "../urgent-action/verdict.ts";
import type { OwedBeforeClosing } from "../../kernel/owed.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { partyOf } from "../../values/measure.ts";
import { type Addressee, reportersOf } from "../../values/party.ts";
import { areOneBody, decidingBodyOf } from "../../who-decides/deciding-body.ts";

/**
 * Everything that has to be done before a decided case is closed, in the order in which it is done:
 * the resolution carried out (taking no action is carried out by agreeing on it), reporters and the
 * person concerned told the outcome, council and, where a ban goes on, core team told too, and what
 * members did alone reviewed. Nobody is told who lawfully cannot be.
 *
 * Manual: "Finally, the committee will make a report to the Jupyter Executive Council (as well as
 * the Jupyter core team in the event of an ongoing resolution, such as a ban)."
 */
export function owedBeforeClosing(
  agreed: AgreedResolution,
  state: ClosingView,
  config: AdoptedConfig,
): readonly OwedBeforeClosing[] {
  const isNoAction = agreed.resolution.measures.every(({ kind }) => kind === "no-action");
  const tells: readonly OwedBeforeClosing[] = outcomeGoesTo(agreed, state, config)
    .filter((to) => !knowsOutcome(to, agreed.at, state))
    .map((to) => ({ owed: "outcome", to }));
  return [
    ...(agreed.enactedAt || isNoAction ? [] : [{ owed: "enactment" as const }]),
    ...state.lines.filter(isOpen).map((line) => ({
      owed: isOfPeople(line) ? ("line" as const) : ("line-of-the-app" as const),
      line: line.line,
    })),
    ...tells,
    ...state.unilateralActs
      .filter((act) => !isReviewed(act, state, config))
      .map(({ act }) => ({ owed: "review" as const, of: act })),
  ];
}

/** Who is told what came of the case. */
function outcomeGoesTo(
  { resolution }: AgreedResolution,
  state: ClosingView,
  config: AdoptedConfig,
): readonly Addressee[] {
  const concerned = resolution.measures.flatMap((measure) => partyOf(measure) ?? []);
  const isOwnReport = decidingBodyOf(state) === "Executive Council" || areOneBody(config);
  const goesOn = state.lines.some(isInForce);
  return [
    ...new Set<Addressee>([
      ...reportersOf(state).map(({ ref }) => ref),
      ...concerned,
      ...(config.council && !isOwnReport ? ["council" as const] : []),
      ...(config.coreTeam && goesOn ? ["core-team" as const] : []),
    ]),
  ];
}
