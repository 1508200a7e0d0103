import type {
  CorrespondingEventBody,
  CorrespondingView,
  WrittenLetter,
} from "./corresponding-state.ts";
import { isAnsweredInTime, isDelivery, isOfCase } from "./letter-for-whom.ts";
import { canLeave } from "./way-to-somebody.ts";
import type { Moment } from "../../kernel/chapter.ts";
import { excerpt } from "../../kernel/happening.ts";
import { addMinutes, type Instant } from "../../values/time.ts";

/** How long a letter waits before it leaves. */
const minutesHeld = 10;

/** When a letter that waits leaves. */
export function leavesAt({ heldAt }: Pick<WrittenLetter, "heldAt">): Instant {
  return addMinutes(heldAt, minutesHeld);
}

/** Letters whose ten minutes are over; those to somebody who cannot be reached any more stay. */
export function lettersLeave(state: CorrespondingView): readonly Moment<CorrespondingEventBody>[] {
  return state.letters
    .filter((letter) => !isReleased(letter) && canLeave(letter, state))
    .map((letter) => ({
      at: leavesAt(letter),
      name: `letter ${letter.written}`,
      brings:
        letter.way === "mail"
          ? { type: "LetterReleased", written: letter.written }
          : whatLeavingBrings(letter),
    }));
}

/** Whether it cannot be taken back any more. */
export function isReleased({ releasedAt, leftAt }: WrittenLetter): boolean {
  return releasedAt !== undefined || leftAt !== undefined;
}

/** Letters that the mail server has to take now; none to somebody who cannot be reached any more. */
export function lettersToMail(state: CorrespondingView): readonly WrittenLetter[] {
  return state.letters.filter(
    (letter) =>
      letter.releasedAt !== undefined && letter.leftAt === undefined && canLeave(letter, state),
  );
}

/** Letters that somebody can read on their page, of which they are told by mail. */
export function lettersToNotify(state: CorrespondingView): readonly WrittenLetter[] {
  return state.letters.filter(
    (letter) =>
      letter.way === "page-and-notice" && letter.leftAt !== undefined && canLeave(letter, state),
  );
}

/** That a letter has left is the telling, the question or the delivery it was written for. */
export function whatLeavingBrings(written: WrittenLetter): CorrespondingEventBody {
  const { letter: kind, party, text, until, about, way, written: letter } = written;
  const words = excerpt(text);
  const onPage = way === "page" && isAnsweredInTime(kind, party) && { onPage: true as const };
  if (isOfCase(party) && kind === "question")
    return {
      type: "QuestionAsked",
      party,
      question: words,
      letter,
      ...(about && { about }),
      ...onPage,
    };
  if (isOfCase(party) && isDelivery(kind))
    return { type: "LetterDelivered", party, what: kind, letter };
  const what = kind === "report" || kind === "question" || isDelivery(kind) ? "outcome" : kind;
  return { type: "PartyTold", party, what, words, letter, ...(until && { until }), ...onPage };
}
