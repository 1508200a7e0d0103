import type { Circumstances, Decision } from "../../case/circumstances.ts";
import { answerToHiatus } from "../enacting/answer-to-hiatus.ts";
import { type Of, unknownAmong } from "../reporting/correspondence.ts";
import { excerpt } from "../../kernel/happening.ts";

/** Somebody was heard: feedback, agreement to mediation, an answer, their side of the story. */
export function hearParty(
  { whom, answer, words }: Of<"HearParty">,
  circumstances: Circumstances,
): Decision {
  return (
    unknownAmong([whom], circumstances.state) ?? [
      {
        type: "PartyHeard",
        party: whom,
        ...(answer && { answer }),
        ...(words && { words: excerpt(words) }),
      },
      ...answerToHiatus(whom, answer, circumstances),
    ]
  );
}

/** Manual: "the committee will obtain all relevant data before acting". */
export function askParty({ whom, question }: Of<"AskParty">, { state }: Circumstances): Decision {
  return (
    unknownAmong([whom], state) ?? [
      { type: "QuestionAsked", party: whom, question: excerpt(question) },
    ]
  );
}
