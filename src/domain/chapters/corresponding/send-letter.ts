import type { CorrespondingCommand } from "./corresponding-commands.ts";
import type { LetterKind } from "./corresponding-events.ts";
import type {
  WrittenLetter,
  CorrespondingDecision,
  CorrespondingEventBody,
  CorrespondingView,
} from "./corresponding-state.ts";
import { isLeftAlone } from "../intake/intake-state.ts";
import { hears } from "../reporting/correspondence.ts";
import { namesOf, readsLike } from "../reporting/names-of.ts";
import type { Asking } from "../../kernel/asking.ts";
import type { Moment } from "../../kernel/chapter.ts";
import { excerpt } from "../../kernel/happening.ts";
import { refuse } from "../../kernel/refusal.ts";
import { type PartyRef, roleOf } from "../../values/party.ts";
import { addMinutes, type Instant } from "../../values/time.ts";

type Of<Type extends CorrespondingCommand["type"]> = Extract<CorrespondingCommand, { type: Type }>;

/** How long a letter waits before it can be read. */
const minutesHeld = 10;

/** When a letter that waits can be read. */
export function leavesAt({ heldAt }: Pick<WrittenLetter, "heldAt">): Instant {
  return addMinutes(heldAt, minutesHeld);
}

/**
 * A letter to somebody who reads it on their private page, word for word. It waits for ten minutes, and
 * that it can be read then is telling them, or asking.
 *
 * Manual: "they will immediately reply to the reporter to confirm receipt"; "the committee will obtain
 * all relevant data before acting".
 */
export function sendLetter(
  { letter, whom, until, text }: Of<"SendLetter">,
  { state, at }: Asking<CorrespondingView>,
): CorrespondingDecision {
  const party = state.parties.find(({ ref }) => ref === whom);
  if (!party) return refuse("no-such-party", whom);
  if (until !== undefined && until <= at) return refuse("date-has-passed");
  if (letter !== "question" && !hears(letter, party)) return refuse("letter-not-for-them", whom);
  if (isLeftAlone(whom, state)) return refuse("wants-to-be-left-alone", whom);
  if (!hasPage(whom, state)) return refuse("no-private-page", whom);
  const named = namedIn(text, whom, state);
  if (named.length > 0) return refuse("letter-names-somebody", named.join(", "));
  return [{ type: "LetterHeld", letter, party: whom, text, ...(until && { until }) }];
}

export function takeLetterBack(
  { whom }: Of<"TakeLetterBack">,
  { state, at }: Asking<CorrespondingView>,
): CorrespondingDecision {
  const waiting = state.letters.filter(
    (letter) => letter.leftAt === undefined && (whom === undefined || letter.party === whom),
  );
  const inTime = waiting.filter((letter) => leavesAt(letter) > at || !canLeave(letter, state));
  if (inTime.length === 0) return refuse("no-letter-waits");
  return inTime.map(({ written }) => ({ type: "LetterTakenBack", written }));
}

/** Letters whose ten minutes are over; those to somebody who has no page any more stay. */
export function lettersLeave(state: CorrespondingView): readonly Moment<CorrespondingEventBody>[] {
  return state.letters
    .filter((letter) => letter.leftAt === undefined && canLeave(letter, state))
    .map((letter) => ({
      at: leavesAt(letter),
      name: `letter ${letter.written}`,
      brings: whatItBrings(letter),
    }));
}

function whatItBrings({
  letter,
  party,
  text,
  until,
  written,
}: WrittenLetter): CorrespondingEventBody {
  if (letter === "question")
    return { type: "QuestionAsked", party, question: excerpt(text), letter: written };
  const told = { what: letter, words: excerpt(text), letter: written } satisfies {
    readonly what: Exclude<LetterKind, "question">;
    readonly words: string;
    readonly letter: WrittenLetter["written"];
  };
  return { type: "PartyTold", party, ...told, ...(until && { until }) };
}

function canLeave({ party }: WrittenLetter, state: CorrespondingView): boolean {
  return hasPage(party, state) && !isLeftAlone(party, state);
}

function hasPage(party: PartyRef, { codes }: CorrespondingView): boolean {
  return codes.some((one) => one.party === party);
}

/** `line 3: reported-1`; the word itself is not repeated, since others get this by mail. */
function namedIn(
  text: string,
  addressee: PartyRef,
  { parties }: CorrespondingView,
): readonly string[] {
  const others = parties.filter(({ ref }) => ref !== addressee).map(namesOf);
  return text
    .split(/\r?\n/)
    .flatMap((line, i) =>
      others
        .filter((names) => readsLike(line, names, new Set()))
        .map(({ ref }) => `line ${i + 1}: ${ref}`),
    );
}

/** What whoever wrote a letter reads of whom it is to. */
export function roleInWords(party: PartyRef): string {
  switch (roleOf(party)) {
    case "reporter":
      return "THE PERSON WHO REPORTED";
    case "reported":
      return "THE REPORTED PERSON";
    case "affected":
      return "AN AFFECTED PERSON";
    case "witness":
      return "A WITNESS";
    case "mediator":
      return "THE MEDIATOR";
  }
}
