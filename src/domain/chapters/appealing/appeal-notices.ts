import type { AppealAnswer } from "./appealing-events.ts";
import { answerInWords } from "./appeal-text.ts";
import { mentioned } from "../../kernel/formatting/people.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";

/** To those who hear an appeal, or who have to bring in others who do, once. */
export function appealNotice(people: readonly Person[], party: PartyRef): string {
  return `${mentioned(people)}: ${party} appeals against what was decided. Whoever decided does not hear it, and what is in force goes on. The status comment of this issue says what is owed.`;
}

/** To those who hear it, once, when bans pause. */
export function pausedNotice(people: readonly Person[], party: PartyRef): string {
  return `${mentioned(people)}: the bans of ${party} are paused until the appeal is answered. The status comment of this issue says what is owed.`;
}

/** To those who heard it, once. */
export function answeredNotice(
  people: readonly Person[],
  party: PartyRef,
  answer: AppealAnswer,
): string {
  return `${mentioned(people)}: the appeal of ${party} is answered: ${answerInWords(answer)}. The status comment of this issue says what is owed next.`;
}
