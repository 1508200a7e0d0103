import type { CaseState } from "./case-state.ts";
import type { EventBody } from "./event-body.ts";
import type { OpeningInput } from "./input.ts";
import { isUnopened, type ToAnswer } from "../chapters/intake/first-opening.ts";
import { openQuestions } from "../chapters/reviewing/reviewing-state.ts";
import type { PartyRef } from "../values/party.ts";

/** What somebody has a time to answer, lies on their private page alone and was not opened yet. */
export function unopenedBy(party: PartyRef, state: CaseState): readonly ToAnswer[] {
  return [...state.tellings, ...openQuestions(state)].filter(
    (told) => told.party === party && isUnopened(told, state),
  );
}

/** The first opening counts, and only where a time to answer waits for it: nothing is kept of any other. */
export function answerOpening(
  { party }: Pick<OpeningInput, "party">,
  state: CaseState,
): readonly EventBody[] {
  return unopenedBy(party, state).length > 0 ? [{ type: "PageOpened", party }] : [];
}
