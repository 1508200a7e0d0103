import { askParty, hearParty } from "./hear-party.ts";
import type { ReviewingCommand } from "./reviewing-commands.ts";
import type { OwnReviewingEvent, ReviewingEvent } from "./reviewing-events.ts";
import type { Question, ReviewingDecision, ReviewingView } from "./reviewing-state.ts";
import type { Chapter } from "../../kernel/chapter.ts";
import { excerpt } from "../../kernel/happening.ts";
import type { Instant } from "../../values/time.ts";

export const reviewing = {
  decide: {
    HearParty: hearParty,
    AskParty: askParty,
    TakeNote: ({ text }) => [{ type: "NoteTaken", text: excerpt(text) }],
    DraftFinding: ({ finding }) => [{ type: "FindingDrafted", finding }],
  },
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
} satisfies Chapter<
  ReviewingCommand,
  OwnReviewingEvent,
  ReviewingEvent,
  ReviewingView,
  ReviewingDecision
>;

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
