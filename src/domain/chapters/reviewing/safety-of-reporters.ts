import type { ReviewingReason } from "./reviewing-refusals.ts";
import type { ReviewingView } from "./reviewing-state.ts";
import { isSeenToElsewhere } from "../reporting/still-owed.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { type Addressee, PartyRef, reportersOf, roleOf } from "../../values/party.ts";

/**
 * Why somebody is not written to yet: the first letter to a reported person waits until each reporter
 * said whether they are safe then and what may be inferred from it, or it is on record why they
 * cannot be asked. The committee itself, as a reporter, is not asked.
 */
export function whyNotWriteTo(
  whom: Addressee,
  state: ReviewingView,
): Refusal<ReviewingReason> | undefined {
  const party = PartyRef.safeParse(whom).data;
  if (!party || roleOf(party) !== "reported" || wasWrittenTo(party, state)) return undefined;
  const unsafe = reportersOf(state).find(({ ref }) => isUnsafe(ref, state));
  if (unsafe) return refuse("not-safe-to-write", `${unsafe.ref} ${party}`);
  const [first] = reportersToAsk(state);
  return first && refuse("safety-not-asked", `${first} ${party}`);
}

/** What is done next so that somebody reported can be heard: whom to ask, or whose answer to keep. */
export interface HearingFirst {
  readonly party: PartyRef;
  readonly does: "ask-safety" | "hear-safety" | "ask" | "hear";
}

/** The reporters say whether they are safe before the reported person is asked for their side. */
export function hearingFirst(reported: PartyRef, state: ReviewingView): HearingFirst {
  const isAsked = (party: PartyRef) =>
    state.questions.some((one) => one.party === party && one.closedAt === undefined);
  const [reporter] = wasWrittenTo(reported, state) ? [] : reportersToAsk(state);
  if (reporter) return { party: reporter, does: isAsked(reporter) ? "hear-safety" : "ask-safety" };
  return { party: reported, does: isAsked(reported) ? "hear" : "ask" };
}

/** What they answered last when they were asked whether it is safe: that it is not. */
function isUnsafe(reporter: PartyRef, { questions, hearings }: ReviewingView): boolean {
  const asked = questions.findLast((one) => one.party === reporter && one.isAboutSafety);
  const said = hearings.findLast(
    ({ party, at }) => party === reporter && at === asked?.closedAt,
  )?.answer;
  return said === "objects" || said === "declines";
}

/** The reporters of whom nobody knows whether they are safe once the reported are written to. */
function reportersToAsk(state: ReviewingView): readonly PartyRef[] {
  return reportersOf(state)
    .filter(({ group }) => group === undefined)
    .map(({ ref }) => ref)
    .filter((ref) => !isKnownOf(ref, state) && !isSeenToElsewhere(ref, state));
}

function isKnownOf(reporter: PartyRef, { questions, ruledOut }: ReviewingView): boolean {
  const asked = questions.findLast((one) => one.party === reporter && one.isAboutSafety);
  return (
    asked?.closedAt !== undefined ||
    ruledOut.some((one) => one.party === reporter && one.for === "ask")
  );
}

function wasWrittenTo(party: PartyRef, { tellings, questions }: ReviewingView): boolean {
  return [...tellings, ...questions].some((one) => one.party === party);
}
