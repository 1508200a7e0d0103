import type { MediatingCommand } from "./mediating-commands.ts";
import type { MediatingDecision, MediatingView } from "./mediating-state.ts";
import { type Mediation, newestMediation, takesPart } from "./mediation.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse } from "../../kernel/refusal.ts";

type Of<Type extends MediatingCommand["type"]> = Extract<MediatingCommand, { type: Type }>;

/**
 * Also where its time is over.
 *
 * Manual: "Upon completion, the mediator will provide a report (vetted by all parties to the
 * process) to the Committee, with recommendations on further steps."
 */
export function reportOfMediation(
  { vettedBy, words }: Of<"ReportOfMediation">,
  { state }: Asking<MediatingView>,
): MediatingDecision {
  const mediation = newestMediation(state);
  if (state.closed) return refuse("case-is-closed");
  if (!mediation || mediation.life.is === "offered") return refuse("mediation-not-begun");
  const { life, evaluated } = mediation;
  if (life.is === "over" && !tookPlace(life.because)) return refuse("mediation-not-begun");
  if (evaluated) return refuse("mediation-evaluated");
  const stranger = vettedBy.find((party) => !takesPart(party, mediation));
  if (stranger) return refuse("not-in-mediation", stranger);
  return [{ type: "MediationReported", vettedBy: [...new Set(vettedBy)], words: excerpt(words) }];
}

/** Whoever left, or was ended with it, has nothing to report that all could vet. */
function tookPlace(because: Extract<Mediation["life"], { is: "over" }>["because"]): boolean {
  return because === "out-of-time" || because === "reported";
}

/** Manual: "The Committee will then evaluate these results […] and decide on any additional action". */
export function evaluateMediation(
  { result, words }: Of<"EvaluateMediation">,
  { state }: Asking<MediatingView>,
): MediatingDecision {
  const mediation = newestMediation(state);
  if (!mediation) return refuse("no-mediation");
  const { life, vettedBy, evaluated } = mediation;
  if (life.is !== "over") return refuse("mediation-not-over");
  if (life.since === undefined) return refuse("mediation-not-begun");
  if (evaluated === result) return refuse("mediation-evaluated");
  if (result === "resolved" && !vettedBy) return refuse("no-mediators-report");
  return [{ type: "MediationEvaluated", result, words: excerpt(words) }];
}

/** The committee takes its offer back, or ends what does more harm than good. */
export function takeMediationBack(
  { reason }: Of<"TakeMediationBack">,
  { state }: Asking<MediatingView>,
): MediatingDecision {
  const mediation = newestMediation(state);
  if (!mediation || mediation.life.is === "over" || state.closed) return refuse("no-mediation");
  return [{ type: "MediationTakenBack", reason: excerpt(reason) }];
}
