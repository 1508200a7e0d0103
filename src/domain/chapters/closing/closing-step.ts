import type { ClosingView } from "./closing-state.ts";
import { owedBeforeClosing } from "./owed-before-closing.ts";
import type { AgreedResolution } from "../deciding/deciding-state.ts";
import { tooFewToAgree } from "../deciding/agreement-owed.ts";
import { phaseOf } from "../deciding/phase.ts";
import { takesNoAction } from "../deciding/takes-no-action.ts";
import { outcomeTo, type OutcomeDue } from "../enacting/outcome-owed.ts";
import type { Owing } from "../../kernel/step.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";

export type ClosingDue =
  | { readonly owed: "review"; readonly act: number }
  /** Deciding what follows, since a decided case was taken up again. */
  | { readonly owed: "second-look"; readonly tooFew: string | undefined }
  | { readonly owed: "closing" };

/** Once all is carried out: telling what came of it, and reviewing what was done alone. */
export function owedAfterEnacting(
  state: ClosingView,
  config: AdoptedConfig,
): Owing<ClosingDue | OutcomeDue> | undefined {
  const agreed = carriedOut(state);
  if (!agreed) return undefined;
  const owed = owedBeforeClosing(agreed, state, config);
  const tell = owed.flatMap((one) => (one.owed === "outcome" ? one.to : []));
  if (tell.length > 0) return outcomeTo(tell, state, config);
  const review = owed.find((one) => one.owed === "review");
  return review && { owed: "review", act: review.of };
}

/** A case that was taken up again is not closed before somebody has looked at why it was. */
export function closingOwed(
  state: ClosingView,
  config: AdoptedConfig,
): Owing<ClosingDue> | undefined {
  if (phaseOf(state).phase === "closed") return undefined;
  const agreed = carriedOut(state);
  const { reopenedAt } = state;
  const isAfresh = agreed && reopenedAt !== undefined && agreed.at < reopenedAt;
  return isAfresh
    ? { owed: "second-look", tooFew: tooFewToAgree(state, config) }
    : { owed: "closing" };
}

/** What is being carried out, or takes no action and is so by having been agreed. */
function carriedOut(state: ClosingView): AgreedResolution | undefined {
  const now = phaseOf(state);
  if (now.phase === "enacting") return now.agreed;
  return now.phase === "consulting" && takesNoAction(now.agreed) ? now.agreed : undefined;
}
