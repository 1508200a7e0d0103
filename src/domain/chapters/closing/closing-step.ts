import type { ClosingView } from "./closing-state.ts";
import { owedBeforeClosing } from "./owed-before-closing.ts";
import { phaseOf } from "../deciding/phase.ts";
import { outcomeTo, type OutcomeDue } from "../enacting/outcome-owed.ts";
import type { Owing } from "../../kernel/step.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";

export type ClosingDue =
  | { readonly owed: "review"; readonly act: number }
  /** Deciding what follows, since a decided case was taken up again. */
  | { readonly owed: "second-look" }
  | { readonly owed: "closing" };

/** Once all is carried out: telling what came of it, and reviewing what was done alone. */
export function owedAfterEnacting(
  state: ClosingView,
  config: AdoptedConfig,
): Owing<ClosingDue | OutcomeDue> | undefined {
  const now = phaseOf(state);
  if (now.phase !== "enacting") return undefined;
  const owed = owedBeforeClosing(now.agreed, state, config);
  const tell = owed.flatMap((one) => (one.owed === "outcome" ? one.to : []));
  if (tell.length > 0) return outcomeTo(tell, state, config);
  const review = owed.find((one) => one.owed === "review");
  return review && { owed: "review", act: review.of };
}

/** A case that was taken up again is not closed before somebody has looked at why it was. */
export function closingOwed(state: ClosingView): Owing<ClosingDue> | undefined {
  const now = phaseOf(state);
  if (now.phase === "closed") return undefined;
  const { reopenedAt } = state;
  const isAfresh =
    now.phase === "enacting" && reopenedAt !== undefined && now.agreed.at < reopenedAt;
  return { owed: isAfresh ? "second-look" : "closing" };
}
