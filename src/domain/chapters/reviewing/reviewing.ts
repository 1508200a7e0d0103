import { askParty, hearParty } from "./ask-and-hear.ts";
import type { ReviewingCommand } from "./reviewing-commands.ts";
import {
  type OwnReviewingEvent,
  type ReviewingEvent,
  reviewingEvents,
} from "./reviewing-events.ts";
import type { ReviewingReason } from "./reviewing-refusals.ts";
import type { Question, ReviewingState, ReviewingView } from "./reviewing-state.ts";
import { takeNote } from "./take-note.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import type { Instant } from "../../values/time.ts";

/** What this chapter speaks of. */
export interface ReviewingTerms extends Terms {
  readonly command: ReviewingCommand;
  readonly heeded: never;
  readonly event: OwnReviewingEvent;
  readonly known: ReviewingEvent;
  readonly clock: never;
  readonly act: never;
  readonly due: never;
  readonly owing: never;
  readonly refusal: never;
  readonly reason: ReviewingReason;
  readonly part: ReviewingState;
  readonly view: ReviewingView;
}

export const reviewing: Chapter<ReviewingTerms> = {
  events: reviewingEvents,
  acts: [],
  refusals: {},
  begin: () => ({ questions: [], hearings: [], finding: {} }),
  decide: {
    HearParty: hearParty,
    AskParty: askParty,
    TakeNote: takeNote,
    DraftFinding: ({ finding }) => [{ type: "FindingDrafted", finding }],
  },
  heeds: {},
  handles: {},
  evolve: {
    PartyHeard: ({ questions, hearings }, { party, answer, at }) => ({
      questions: answered(questions, party, at),
      hearings: [...hearings, { party, answer, at }],
    }),
    QuestionAsked: ({ questions }, { party, at }) => ({
      questions: [...questions, { party, at, closedAt: undefined }],
    }),
    NoteTaken: () => ({}),
    FindingDrafted: (before, { finding }) => ({ finding: { ...before.finding, ...finding } }),
    ContactRuledOut: ({ questions }, { party, for: purpose, at }) =>
      purpose === "ask" ? { questions: answered(questions, party, at) } : {},
  },
  lengths: [],
  clocks: {},
  moments: () => [],
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: {},
  now: () => ({}),
  tells: {},
  seconding: {},
};

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
