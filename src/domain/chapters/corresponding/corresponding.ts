import { correspondingActs, type SendLetterAct } from "./corresponding-acts.ts";
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
import { giveCode } from "./give-code.ts";
import { codeAskedNotice, heldNotice, refusedNotice, roleInWords } from "./letter-text.ts";
import { isReleased, lettersLeave } from "./letters-leave.ts";
import { holdLetter, sendLetter, takeLetterBack } from "./send-letter.ts";
import { delegateLetter } from "./speaks-for-committee.ts";
import { addressOf } from "./way-to-somebody.ts";
import { writeDraft } from "./write-draft.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import type { Cause } from "../../values/ids.ts";
import type { Instant } from "../../values/time.ts";

/** What this chapter speaks of. */
export interface CorrespondingTerms extends Terms {
  readonly command: CorrespondingCommand;
  readonly heeded: never;
  readonly event: OwnCorrespondingEvent;
  readonly known: CorrespondingEvent;
  readonly clock: never;
  readonly act: SendLetterAct;
  readonly due: never;
  readonly owing: never;
  readonly refusal: keyof typeof correspondingRefusals;
  readonly reason: CorrespondingReason;
  readonly part: CorrespondingState;
  readonly view: CorrespondingView;
}

export const corresponding: Chapter<CorrespondingTerms> = {
  events: correspondingEvents,
  acts: correspondingActs,
  refusals: correspondingRefusals,
  begin: () => ({ letters: [], delegated: [], codesAsked: [] }),
  decide: {
    SendLetter: sendLetter,
    TakeLetterBack: takeLetterBack,
    WriteDraft: writeDraft,
    DelegateLetter: delegateLetter,
    GiveCode: giveCode,
  },
  heeds: {},
  handles: { DelegateLetter: ({ to }) => [to] },
  evolve: {
    LetterHeld: (
      state,
      { cause: written, letter, party, text, until, about, way = "page", at },
    ) => ({
      letters: [
        ...state.letters,
        {
          written,
          letter,
          party,
          text,
          until,
          about,
          way,
          heldAt: at,
          address: addressOf(party, state),
          releasedAt: undefined,
          leftAt: undefined,
        },
      ],
    }),
    LetterTakenBack: ({ letters: before }, { written }) => ({ letters: without(before, written) }),
    LetterReleased: ({ letters: before }, { written, at }) => ({
      letters: before.map((one) => (one.written === written ? { ...one, releasedAt: at } : one)),
    }),
    LetterRefused: ({ letters: before }, { written }) => ({ letters: without(before, written) }),
    LetterReturned: ({ letters: before }, { letter }) =>
      letter === undefined ? {} : { letters: without(before, letter) },
    LetterDelivered: ({ letters: before }, { letter, at }) => ({
      letters: left(before, letter, at),
    }),
    LetterDrafted: () => ({}),
    CodeAsked: ({ codesAsked }, { party, cause: asked }) => ({
      codesAsked: [...codesAsked.filter((one) => one.party !== party), { party, asked }],
    }),
    LetterDelegated: ({ delegated }, { letter, party, to }) => ({
      delegated: [...delegated, { letter, party, to }],
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
  now: (state) => ({
    pressing: state.letters.some((one) => !isReleased(one)) ? ["unsend"] : [],
    besides: state.closed ? [] : ["write", "send"],
  }),
  tells: {
    LetterHeld: (held, { state, config }) => heldNotice(held, state, config),
    LetterRefused: refusedNotice,
    CodeAsked: ({ party }) => codeAskedNotice(party),
  },
  seconding: {
    "send-letter": {
      asks: ({ letter, party }) =>
        `to send the letter (${letter}) that they wrote to **${roleInWords(party)}**, ${party}: it names somebody who is to be kept from others`,
      brings: holdLetter,
    },
  },
};

function without(before: readonly WrittenLetter[], written: Cause) {
  return before.filter((one) => one.written !== written);
}

function left(before: readonly WrittenLetter[], written: Cause | undefined, at: Instant) {
  return before.map((one) => (one.written === written ? { ...one, leftAt: at } : one));
}
