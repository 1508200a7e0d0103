import { pausesOf } from "./deadlock.ts";
import { awaitsApprovals } from "./deliberation.ts";
import type { DecidingEventBody, DecidingView } from "./deciding-state.ts";
import type { Moment, Surroundings } from "../../kernel/chapter.ts";
import { afterStandstill, movedBy } from "../../kernel/standstill.ts";
import { add } from "../../values/time.ts";

/**
 * When not everybody has agreed for as long as the rule says under which it was proposed: two thirds are
 * enough then. Counted from the first proposal, so that amending the text does not put it off; it stands
 * still when the time until the council takes over does.
 */
export function twoThirdsMoments(
  state: DecidingView,
  { isAgreedAt }: Surroundings,
): readonly Moment<DecidingEventBody>[] {
  const { proposal } = state.deliberation;
  if (!proposal || !awaitsApprovals(state) || proposal.twoThirdsSince || state.handedOver)
    return [];
  const after = proposal.rule?.after;
  if (!after) return [];
  const { firstAt: from } = proposal;
  const counted = movedBy(pausesOf(state), { from, until: add(from, after), now: state.asOf });
  if (counted.pausedAt) return [];
  const at = afterStandstill(counted.dueAt, counted.standstills ?? []);
  if (isAgreedAt(at)) return [];
  return [{ at, name: "two thirds", brings: { type: "TwoThirdsAllowed" } }];
}
