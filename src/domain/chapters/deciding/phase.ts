import type { AgreedResolution, DecidingView, Proposal } from "./deciding-state.ts";
import { newestAgreed } from "./deliberation.ts";
import { runningMediation } from "../mediating/mediation.ts";
import { isUnanswered } from "../reporting/acknowledgement.ts";

/**
 * Where a case stands between its report and its end, with what it stands by. A new proposal takes a
 * case that was decided back to deliberating.
 */
export type Phase =
  /** A reporter has no reply yet. */
  | { readonly phase: "reported" }
  | { readonly phase: "under-review" }
  /** Everybody agreed to try it: what the committee would do waits for the mediator's report. */
  | { readonly phase: "mediating" }
  | { readonly phase: "deliberating"; readonly proposal: Proposal }
  /** Those concerned are told and heard. */
  | { readonly phase: "consulting"; readonly agreed: AgreedResolution }
  | { readonly phase: "enacting"; readonly agreed: AgreedResolution }
  | { readonly phase: "closed" };

export function phaseOf(state: DecidingView): Phase {
  const { proposal } = state.deliberation;
  const agreed = newestAgreed(state.deliberation);
  if (state.closed) return { phase: "closed" };
  const isCarriedOut = !proposal && agreed?.enactedAt !== undefined;
  if (runningMediation(state) && !isCarriedOut) return { phase: "mediating" };
  if (proposal) return { phase: "deliberating", proposal };
  if (agreed) return { phase: agreed.enactedAt ? "enacting" : "consulting", agreed };
  return { phase: isUnanswered(state) ? "reported" : "under-review" };
}
