import type { CorrespondingCommand } from "./corresponding-commands.ts";
import {
  type CorrespondingEvent,
  correspondingEvents,
  type OwnCorrespondingEvent,
} from "./corresponding-events.ts";
import { type CorrespondingReason, correspondingRefusals } from "./corresponding-refusals.ts";
import type {
  WrittenLetter,
  CorrespondingState,
  CorrespondingView,
} from "./corresponding-state.ts";
import { leavesAt, lettersLeave, roleInWords, sendLetter, takeLetterBack } from "./send-letter.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import { utc } from "../../kernel/formatting/when.ts";
import type { Cause } from "../../values/ids.ts";
import type { Instant } from "../../values/time.ts";

/** What this chapter speaks of. */
export interface CorrespondingTerms extends Terms {
  readonly command: CorrespondingCommand;
  readonly heeded: never;
  readonly event: OwnCorrespondingEvent;
  readonly known: CorrespondingEvent;
  readonly clock: never;
  readonly act: never;
  readonly due: never;
  readonly owing: never;
  readonly refusal: keyof typeof correspondingRefusals;
  readonly reason: CorrespondingReason;
  readonly part: CorrespondingState;
  readonly view: CorrespondingView;
}

export const corresponding: Chapter<CorrespondingTerms> = {
  events: correspondingEvents,
  acts: [],
  refusals: correspondingRefusals,
  begin: () => ({ letters: [] }),
  decide: { SendLetter: sendLetter, TakeLetterBack: takeLetterBack },
  heeds: {},
  handles: {},
  evolve: {
    LetterHeld: ({ letters: before }, { cause: written, letter, party, text, until, at }) => ({
      letters: [...before, { written, letter, party, text, until, heldAt: at, leftAt: undefined }],
    }),
    LetterTakenBack: ({ letters: before }, { written }) => ({
      letters: before.filter((one) => one.written !== written),
    }),
    PartyTold: ({ letters: before }, { letter, at }) => ({ letters: left(before, letter, at) }),
    QuestionAsked: ({ letters: before }, { letter, at }) => ({ letters: left(before, letter, at) }),
  },
  lengths: [],
  clocks: {},
  moments: lettersLeave,
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: {},
  now: () => ({}),
  tells: {
    LetterHeld: ({ letter, party, at }) =>
      `The letter (${letter}) waits until ${utc(leavesAt({ heldAt: at }))}. Then **${roleInWords(party)}**, ${party}, can read it on their private page, word for word. \`/unsend\` takes it back until then.`,
  },
  seconding: {},
};

function left(before: readonly WrittenLetter[], written: Cause | undefined, at: Instant) {
  return before.map((one) => (one.written === written ? { ...one, leftAt: at } : one));
}
