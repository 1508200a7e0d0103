import type { SeenAgreement } from "../../domain/chapters/deciding/agreement.ts";
import type { ShownPull } from "../../domain/chapters/deciding/proposal-text.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import { Terminal, Transient } from "../../ports/errors.ts";
import type { JudgementStep } from "../../ports/pull-steps.ts";
import type { HeardCase } from "../hear/hear-case.ts";
import type { CasePorts } from "../ports/case-ports.ts";
import { newPull } from "./new-pull.ts";
import { planJudgement } from "./plan-judgement.ts";
import { planPull } from "./plan-pull.ts";
import { shownPull } from "./shown-pull.ts";

/** What a look has to show and do on a case's resolution beside all else. */
export interface DecidingNow {
  readonly steps: readonly JudgementStep[];
  readonly shown: ShownPull | undefined;
  /** How the proposal stands with those who decide. */
  readonly agreement: SeenAgreement | undefined;
  /** `at-once` after a merge was asked for; where GitHub goes on to refuse it, later. */
  readonly lookAgain: Instant | "at-once" | undefined;
  /** Why branch or pull request could not be brought into being; thrown when all else is shown. */
  readonly failure: Error | undefined;
}

const nothing: DecidingNow = {
  steps: [],
  shown: undefined,
  agreement: undefined,
  lookAgain: undefined,
  failure: undefined,
};

const minutesBetweenMerges = 30;

/**
 * Brings a resolution's pull request into being as the record has it, and answers what is to be
 * shown on it. One that was just opened has no reviews yet; after any other change another look
 * comes first, so that nothing is judged that was not observed.
 */
export async function keepResolution(
  { found, state, config }: HeardCase,
  { repository, clock, readYaml, sha256, undone }: CasePorts,
): Promise<DecidingNow | "look-again"> {
  const { issue } = found.observation;
  let observed = found.observation.resolution;
  const isDecided = state.deliberation.proposal !== undefined;
  if (!observed) return isDecided ? "look-again" : nothing;
  let failure: Error | undefined;
  const steps = planPull(state, config, observed);
  const now = clock.now();
  // Branch or pull request may be closed or written to by hand, again and again.
  const again = JSON.stringify([steps.map(({ step }) => step), state.deliberation.proposal?.cause]);
  const heldUntil = steps.length > 0 ? undone.isHeldUntil(issue.id, again, now) : undefined;
  if (steps.length > 0 && heldUntil === undefined) {
    try {
      const opened = await repository.changePull(found.codeName, steps);
      undone.tookNamed(issue.id, again, now);
      if (!opened || !state.deliberation.proposal) return "look-again";
      const { proposal } = state.deliberation;
      const pull = newPull(opened, proposal, observed, found.codeName);
      observed = { ...observed, pulls: [pull] };
    } catch (error) {
      if (!(error instanceof Transient || error instanceof Terminal)) throw error;
      failure = error;
    }
  }
  const at = clock.now();
  const plan = planJudgement(observed, { state, config, at, writing: { readYaml, sha256 } });
  const isRefused = plan.pull?.check?.isSuccess || plan.pull?.hasConflict;
  const later = isRefused ? addMinutes(at, minutesBetweenMerges) : "at-once";
  const shown = shownPull(plan.pull, plan.isAgreed, state.deliberation.proposal?.file);
  return {
    steps: failure ? [] : plan.steps,
    shown,
    agreement: plan.agreement && { ...plan.agreement, heldUpBy: shown?.heldUpBy },
    lookAgain: plan.isAgreed ? later : heldUntil,
    failure,
  };
}
