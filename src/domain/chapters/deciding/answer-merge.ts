import type { MergeInput, PushInput } from "./deciding-inputs.ts";
import type { DecidingEventBody, DecidingView } from "./deciding-state.ts";
import { approvalsIn, judgePull, staysAgreed, wasThere } from "./judge-pull.ts";
import type { Writing } from "../../kernel/writing.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Instant } from "../../values/time.ts";

/**
 * A resolution got into the default branch: agreed when everybody had agreed by then and nobody took
 * it back before the merge, whoever merged it; otherwise it is only reported. Git may put together what was approved and what lay in
 * the default branch: such a text nobody has approved.
 *
 * Manual: "The committee must agree on a resolution by consensus."
 */
export function answerMerge(
  { pull, at }: MergeInput,
  state: DecidingView,
  config: AdoptedConfig,
  writing: Writing,
): readonly DecidingEventBody[] {
  const { merge, number } = pull;
  const under = { state, config, at, writing };
  const judgement = judgePull(pull, under);
  const { isAgreed, resolution, aside } = judgement;
  const isAsApproved = merge.file !== undefined && merge.file.text === pull.text;
  const isConsensus = isAgreed && staysAgreed(pull, under, merge.at);
  if (!isConsensus || !resolution || !isAsApproved || !state.deliberation.proposal)
    return [{ type: "MergeNotCovered", pull: number, commit: merge.commit }];
  return [
    {
      type: "ConsensusReached",
      pull: number,
      commit: merge.commit,
      blob: merge.file.blob,
      resolution,
      approvals: [...approvalsIn(pull, judgement)],
      aside: [...aside],
    },
  ];
}

/**
 * The instants at which the agreement that a merge carried out may have come about: with a review,
 * or with what changed who decides (`events`), from the text that was merged until the merge. Oldest
 * first.
 */
export function instantsOfAgreeing(
  { pull }: MergeInput,
  events: readonly { readonly at: Instant }[],
): readonly Instant[] {
  const { reviews, merge } = pull;
  const instants = [
    ...reviews.map(({ submittedAt }) => submittedAt),
    ...events.map(({ at }) => at),
  ];
  return [...new Set(instants)].filter((at) => at <= merge.at && wasThere(pull, at)).toSorted();
}

/** A file for this case was pushed to the default branch: reported, and never agreed. */
export function answerPush(
  { commit, blob }: PushInput,
  state: DecidingView,
): readonly DecidingEventBody[] {
  const isAgreed = state.deliberation.agreed.some((one) => one.blob === blob);
  return isAgreed ? [] : [{ type: "MergeNotCovered", commit }];
}
