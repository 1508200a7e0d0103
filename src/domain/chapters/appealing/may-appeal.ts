import type { AppealingView } from "./appealing-state.ts";
import type { AgreedResolution } from "../deciding/deciding-state.ts";
import { newestAgreed } from "../deciding/deliberation.ts";
import { type PartyRef, roleOf } from "../../values/party.ts";

/** What is decided and carried out, where nothing newer is proposed. */
export function carriedOut({ deliberation }: AppealingView): AgreedResolution | undefined {
  const agreed = newestAgreed(deliberation);
  return agreed?.enactedAt && !deliberation.proposal ? agreed : undefined;
}

export function hasAppealed(
  party: PartyRef,
  { at }: AgreedResolution,
  { appeals }: AppealingView,
): boolean {
  return appeals.some((one) => one.party === party && one.at >= at);
}

/** Those reported who have not appealed against what is carried out, in time or not. */
export function whoHasNotAppealed(
  agreed: AgreedResolution,
  state: AppealingView,
): readonly PartyRef[] {
  return state.parties
    .map(({ ref }) => ref)
    .filter((ref) => roleOf(ref) === "reported" && !hasAppealed(ref, agreed, state));
}
