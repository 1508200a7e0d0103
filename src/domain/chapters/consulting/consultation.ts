import type { OwnConsultingEvent } from "./consulting-events.ts";
import type { ConsultingView } from "./consulting-state.ts";
import { newestAgreed } from "../deciding/deliberation.ts";
import { answeringSince } from "../intake/first-opening.ts";
import type { Telling } from "../reporting/reporting-events.ts";
import { notOwedSince } from "../reporting/still-owed.ts";
import type { Heard } from "../reviewing/reviewing-state.ts";
import type { Moment, Surroundings } from "../../kernel/chapter.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import { type Length, lengthIn } from "../../kernel/length.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isConcerned, type PartyRef } from "../../values/party.ts";
import { add, Duration, type Instant } from "../../values/time.ts";

export const feedbackLength: Length = {
  key: "feedback",
  usually: Duration.parse("72h"),
  means: "How long a party has to answer a proposed resolution.",
};

/**
 * How far the consultation of a party is: not told yet what it is about; told, and their
 * answer awaited; heard; silent past the window, which is an answer; or lawfully not to be had.
 * Whoever cannot be told is not asked either; whoever cannot be asked is told all the same.
 */
export type Consulted = { readonly party: PartyRef; readonly answer: Heard["answer"] } & (
  | { readonly standing: "awaited"; readonly answerDueAt: Instant }
  | {
      readonly standing: "untold" | "heard" | "silent" | "cannot";
      /** Until when their answer was waited for, where they were told. */
      readonly answerDueAt: Instant | undefined;
    }
);

/**
 * Every reporter and affected party of a case whose resolution is agreed, and how far their
 * consultation is; those who came into the case afterwards too. Reported persons are not asked.
 * Empty while nothing is agreed.
 *
 * Manual: "Once a resolution is agreed upon, but before it is enacted, the committee will contact
 * the original reporter and any other affected parties and explain the proposed resolution. The
 * committee will ask if this resolution is acceptable, and must note feedback for the record.
 * However, the committee is not required to act on this feedback."
 */
export function consultationOf(state: ConsultingView, config: AdoptedConfig): readonly Consulted[] {
  const agreed = newestAgreed(state.deliberation);
  return agreed ? consultedAbout({ what: "resolution", since: agreed.at }, state, config) : [];
}

/** What those concerned are told and asked about, and since when telling them counts. */
interface Subject {
  readonly what: Telling;
  readonly since: Instant;
}

/** Every reporter and affected party who is owed it, and how far their consultation about something is. */
export function consultedAbout(
  subject: Subject,
  state: ConsultingView,
  config: AdoptedConfig,
): readonly Consulted[] {
  return state.parties
    .filter((party) => isConcerned(party) && !notOwedSince(party.ref, subject.what, state))
    .map(({ ref }) => consulted(ref, subject, state, config));
}

function consulted(
  party: PartyRef,
  { what, since }: Subject,
  state: ConsultingView,
  config: AdoptedConfig,
): Consulted {
  const toldAs = state.tellings.findIndex(
    (one) => one.party === party && one.what === what && one.at >= since,
  );
  const told = state.tellings[toldAs];
  const heard = state.hearings.findLast(
    (one) => told && one.party === party && one.tellingsBefore > toldAs,
  );
  const isSilent = state.feedbackEnded.some(
    (one) => told && one.party === party && one.at >= told.at,
  );
  const answerDueAt =
    told && add(answeringSince(told, state), lengthIn(config.clocks, feedbackLength));
  const as = (standing: Exclude<Consulted["standing"], "awaited">) => {
    return { party, standing, answerDueAt, answer: heard?.answer };
  };
  if (heard) return as("heard");
  const spokeAt = state.hearings.findLast((one) => one.party === party)?.at;
  if (isRuledOut(party, "tell", [spokeAt, told?.at], state)) return as("cannot");
  if (answerDueAt === undefined) return as("untold");
  if (isRuledOut(party, "ask", [spokeAt], state)) return as("cannot");
  if (isSilent) return as("silent");
  return { party, standing: "awaited", answerDueAt, answer: undefined };
}

/** Whether that cannot be, as far as is known since there last was contact with them. */
function isRuledOut(
  party: PartyRef,
  purpose: "tell" | "ask",
  contacts: readonly (Instant | undefined)[],
  { ruledOut }: ConsultingView,
): boolean {
  return ruledOut.some(
    (one) =>
      one.party === party &&
      one.for === purpose &&
      contacts.every((contactAt) => contactAt === undefined || one.at >= contactAt),
  );
}

/** The time a party has for an answer ends; silence is one. Nothing is awaited in a closed case. */
export function feedbackEnds(
  state: ConsultingView,
  { config }: Surroundings,
): readonly Moment<BodyOf<OwnConsultingEvent>>[] {
  if (state.closed) return [];
  return consultationOf(state, config)
    .filter((one) => one.standing === "awaited")
    .map(({ party, answerDueAt: at }) => ({
      at,
      name: `feedback ${party}`,
      brings: { type: "FeedbackWindowEnded", party },
    }));
}
