import { unknownAmong } from "../reporting/correspondence.ts";
import type { ReviewingCommand } from "./reviewing-commands.ts";
import type { ReviewingDecision, ReviewingView } from "./reviewing-state.ts";
import { safetyQuestion } from "./reviewing-text.ts";
import { whyNotWriteTo } from "./safety-of-reporters.ts";
import type { Asking } from "../../kernel/asking.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse } from "../../kernel/refusal.ts";
import { roleOf } from "../../values/party.ts";

type Of<Type extends ReviewingCommand["type"]> = Extract<ReviewingCommand, { type: Type }>;

/** Somebody was heard: feedback, agreement to mediation, an answer, their side of the story. */
export function hearParty(
  { whom, answer, words }: Of<"HearParty">,
  { state }: Asking<ReviewingView>,
): ReviewingDecision {
  return (
    unknownAmong([whom], state) ?? [
      {
        type: "PartyHeard",
        party: whom,
        ...(answer && { answer }),
        ...(words && { words: excerpt(words) }),
      },
    ]
  );
}

/** Manual: "the committee will obtain all relevant data before acting". */
export function askParty(
  { whom, question }: Of<"AskParty">,
  { state }: Asking<ReviewingView>,
): ReviewingDecision {
  return (
    unknownAmong([whom], state) ??
    whyNotWriteTo(whom, state) ?? [
      { type: "QuestionAsked", party: whom, question: excerpt(question) },
    ]
  );
}

/** A reporter was asked what has to be known before those they reported are written to. */
export function askForSafety(
  { whom, words }: Of<"AskForSafety">,
  { state }: Asking<ReviewingView>,
): ReviewingDecision {
  if (roleOf(whom) !== "reporter") return refuse("not-a-reporter", whom);
  const question = excerpt(words ?? safetyQuestion);
  return (
    unknownAmong([whom], state) ?? [
      { type: "QuestionAsked", party: whom, question, about: "safety" },
    ]
  );
}
