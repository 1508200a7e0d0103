import type { DecidingView } from "./deciding-state.ts";
import type { Measure } from "../../values/measure.ts";
import type { PartyRef } from "../../values/party.ts";

/**
 * Those who would receive an apology and have not said that they want one: asked, and agreeing
 * with the last they said to that. What they say to a resolution as a whole (`accepts`, `objects`)
 * changes nothing. Who cannot or does not want to be contacted receives none.
 *
 * Manual: "A request for a public or private apology, assuming the reporter agrees to this idea:
 * they may at their discretion refuse further contact with the violator."
 */
export function whoHasToAssent(
  measures: readonly Measure[],
  state: DecidingView,
): readonly PartyRef[] {
  const receiving = measures.flatMap((one) => (one.kind === "apology-request" ? [one.to] : []));
  return receiving.filter((party) => !hasAssented(party, state));
}

function hasAssented(party: PartyRef, { hearings, questions, ruledOut }: DecidingView): boolean {
  const said = hearings.findLast(
    ({ party: by, answer }) => by === party && (answer === "agrees" || answer === "declines"),
  );
  const wasAsked = questions.some(
    (one) => one.party === party && !one.isAboutSafety && said && one.at <= said.at,
  );
  const isOutOfReach = ruledOut.some((one) => one.party === party && said && one.at > said.at);
  return said?.answer === "agrees" && wasAsked && !isOutOfReach;
}
