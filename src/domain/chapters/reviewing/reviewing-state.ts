import type { ReportingView } from "../reporting/reporting-state.ts";
import type { Finding } from "./finding.ts";
import type { Answer, ReviewingEvent } from "./reviewing-events.ts";
import type { ReviewingReason } from "./reviewing-refusals.ts";
import type { Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { Cause } from "../../values/ids.ts";
import type { Addressee } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What somebody said to the committee. */
export interface Heard {
  readonly party: Addressee;
  readonly answer: Answer | undefined;
  readonly at: Instant;
  /** How much anybody had been told before: in one second, and in one comment, the order counts. */
  readonly tellingsBefore: number;
}

/** A question put to somebody; open until `closedAt`. */
export interface Question {
  readonly party: Addressee;
  readonly at: Instant;
  /** Whether it is about a reporter's safety. */
  readonly isAboutSafety: boolean;
  readonly closedAt: Instant | undefined;
  /** Whether it was closed by silence. */
  readonly isUnanswered: boolean;
  /** The letter that asked it, where one did. */
  readonly letter?: Cause | undefined;
  /** Whether they have a time to answer, and can learn of it on their private page alone. */
  readonly onPage?: true | undefined;
}

/** What was asked and said, and what the committee found. */
export interface ReviewingState {
  readonly questions: readonly Question[];
  readonly hearings: readonly Heard[];
  /** Who was told or heard last without a word of what was said, and when. */
  readonly unsummarised: { readonly party: Addressee; readonly at: Instant } | undefined;
  readonly finding: Finding;
}

/** What this chapter may know of a case. */
export type ReviewingView = ReportingView & ReviewingState;

export function openQuestions({
  questions,
}: Pick<ReviewingState, "questions">): readonly Question[] {
  return questions.filter((question) => question.closedAt === undefined);
}

export type ReviewingEventBody = BodyOf<ReviewingEvent>;
/** What a command of this chapter brings about. */
export type ReviewingDecision = Decided<ReviewingEventBody, ReviewingReason>;
