import { askForSafety, askParty, hearParty } from "./ask-and-hear.ts";
import { askForHistory } from "./history.ts";
import { isGivenUp, silences } from "./heard-before-judged.ts";
import type { ReviewingCommand } from "./reviewing-commands.ts";
import {
  type OwnReviewingEvent,
  type ReviewingEvent,
  reviewingEvents,
} from "./reviewing-events.ts";
import { type ReviewingReason, reviewingRefusals } from "./reviewing-refusals.ts";
import type { Question, ReviewingState, ReviewingView } from "./reviewing-state.ts";
import { silenceNotice } from "./reviewing-text.ts";
import { whoIsTold } from "../reporting/correspondence.ts";
import { isSomebodyElse } from "../reporting/is-somebody-else.ts";
import { whyNotWriteTo } from "./safety-of-reporters.ts";
import { takeNote } from "./take-note.ts";
import type { ReportingCommand } from "../reporting/reporting-commands.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import type { Cause } from "../../values/ids.ts";
import type { Addressee } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What this chapter speaks of. */
export interface ReviewingTerms extends Terms {
  readonly command: ReviewingCommand;
  readonly heeded: Extract<ReportingCommand, { type: "TellParty" }>;
  readonly event: OwnReviewingEvent;
  readonly known: ReviewingEvent;
  readonly clock: never;
  readonly act: never;
  readonly due: never;
  readonly owing: never;
  readonly refusal: keyof typeof reviewingRefusals;
  readonly reason: ReviewingReason;
  readonly part: ReviewingState;
  readonly view: ReviewingView;
}

export const reviewing: Chapter<ReviewingTerms> = {
  events: reviewingEvents,
  acts: [],
  refusals: reviewingRefusals,
  begin: () => ({ questions: [], hearings: [], unsummarised: undefined, finding: {} }),
  decide: {
    HearParty: hearParty,
    AskParty: askParty,
    AskForSafety: askForSafety,
    TakeNote: takeNote,
    AskForHistory: askForHistory,
    DraftFinding: ({ finding }) => [{ type: "FindingDrafted", finding }],
  },
  heeds: {
    TellParty: (telling, { state }) => {
      const refusals = whoIsTold(telling, state).map((one) => whyNotWriteTo(one, state));
      return refusals.find((one) => one !== undefined) ?? [];
    },
  },
  handles: {},
  evolve: {
    PartyHeard: ({ questions, hearings, tellings }, { party, answer, words, at }) => ({
      questions: answered(questions, party, at),
      hearings: [...hearings, { party, answer, at, tellingsBefore: tellings.length }],
      unsummarised: words === undefined ? { party, at } : undefined,
    }),
    PartyTold: (_, { party, words, at }) => ({
      unsummarised: words === undefined ? { party, at } : undefined,
    }),
    QuestionAsked: ({ questions }, { party, about, at, letter, onPage }) => ({
      questions: [
        ...questions,
        {
          party,
          at,
          isAboutSafety: about === "safety",
          closedAt: undefined,
          isUnanswered: false,
          letter,
          onPage,
        },
      ],
    }),
    SilenceNoted: (state, { party, at }) => ({
      questions: state.questions.map((question) =>
        question.party === party &&
        question.closedAt === undefined &&
        isGivenUp(question, at, state)
          ? { ...question, closedAt: at, isUnanswered: true }
          : question,
      ),
    }),
    PartyRenamed: ({ parties, questions, hearings }, event) => {
      const known = parties.find(({ ref }) => ref === event.party);
      if (!known || !isSomebodyElse(known, event)) return {};
      const isOther = ({ party }: { readonly party: Addressee }) => party !== event.party;
      return { hearings: hearings.filter(isOther), questions: questions.filter(isOther) };
    },
    LetterReturned: (before, { letter }) =>
      letter === undefined ? {} : withoutLetter(before, letter),
    NoteTaken: () => ({ unsummarised: undefined }),
    HistoryAsked: () => ({}),
    FindingDrafted: (before, { finding }) => ({ finding: { ...before.finding, ...finding } }),
    ContactRuledOut: ({ questions }, { party, for: purpose, at }) =>
      purpose === "ask" ? { questions: answered(questions, party, at) } : {},
  },
  lengths: [],
  clocks: {},
  moments: silences,
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: {},
  now: () => ({}),
  tells: {
    SilenceNoted: ({ party }, { people }) => silenceNotice(people, party),
  },
  seconding: {},
};

/** What did not arrive was not asked, and whatever was said had as many tellings before it as arrived. */
function withoutLetter(
  { questions, hearings, tellings }: ReviewingView,
  letter: Cause,
): Partial<ReviewingState> {
  const toldAs = tellings.findIndex((one) => one.letter === letter);
  return {
    questions: questions.filter((one) => one.letter !== letter),
    hearings: hearings.map((heard) =>
      toldAs >= 0 && heard.tellingsBefore > toldAs
        ? { ...heard, tellingsBefore: heard.tellingsBefore - 1 }
        : heard,
    ),
  };
}

/** Hearing somebody closes every question they were asked. */
function answered(
  questions: readonly Question[],
  party: Question["party"],
  at: Instant,
): readonly Question[] {
  return questions.map((question) =>
    question.party === party && question.closedAt === undefined
      ? { ...question, closedAt: at }
      : question,
  );
}
