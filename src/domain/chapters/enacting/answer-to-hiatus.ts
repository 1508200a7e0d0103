import { renamedSince } from "../deciding/identity-hash.ts";
import { isToBeDone } from "./action-standing.ts";
import type { EnactingEventBody, EnactingView } from "./enacting-state.ts";
import { planActions } from "./plan-actions.ts";
import type { Answer } from "../reviewing/reviewing-events.ts";
import type { Asking } from "../../kernel/asking.ts";
import type { Measure } from "../../values/measure.ts";
import type { Addressee } from "../../values/party.ts";
import { endOfDay } from "../../values/time.ts";

/**
 * What it brings that somebody agrees or declines to stay away for a time. Agreed, it is their own
 * choice and done. Declined, the cooling-off that the resolution names begins, as a ban from every
 * space; where it names none, or its day has passed, the committee decides again.
 *
 * Manual: "If the individual chooses not to take a temporary break voluntarily, the committee may
 * issue a 'mandatory cooling off period'."
 */
export function answerToHiatus(
  party: Addressee,
  answer: Answer | undefined,
  circumstances: Asking<EnactingView>,
): readonly EnactingEventBody[] {
  if (answer !== "agrees" && answer !== "declines") return [];
  const asked = circumstances.state.actions
    .filter(isToBeDone)
    .flatMap(({ number, measure }) =>
      measure.kind === "hiatus" && measure.of === party ? [{ number, measure }] : [],
    );
  if (answer === "agrees") {
    return asked.map(({ number }) => ({
      type: "LineDone",
      line: number,
      proof: `${party} agreed`,
    }));
  }
  // Planned together, so that no two actions have one number and no two bans one name.
  const measures = asked.flatMap(({ measure }) => coolingOff(measure, circumstances));
  const actions = planActions(measures, circumstances);
  return [
    ...asked.map(({ number }) => {
      return { type: "LineFailed" as const, line: number, reason: `${party} declined` };
    }),
    ...(actions.length > 0 ? [{ type: "CoolingOffBegun" as const, lines: [...actions] }] : []),
  ];
}

function coolingOff(
  { of, if_declined: then, tell }: Extract<Measure, { kind: "hiatus" }>,
  { state, config, at, writing }: Asking<EnactingView>,
): readonly Measure[] {
  const agreed = state.deliberation.agreed.findLast(({ enactedAt }) => enactedAt !== undefined);
  if (then === "decide-again" || !agreed || config.spaces.length === 0) return [];
  const { resolution } = agreed;
  const isSomebodyElse = renamedSince(resolution, state, writing.sha256).includes(of);
  const until = then["cooling-off"];
  if (isSomebodyElse || endOfDay(until) <= at) return [];
  return [{ kind: "ban", of, spaces: config.spaces.map(({ name }) => name), until, tell }];
}
