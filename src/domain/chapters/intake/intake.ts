import { type IntakeEvent, intakeEvents, type OwnIntakeEvent } from "./intake-events.ts";
import type { IntakeReason, IntakeState, IntakeView } from "./intake-state.ts";
import { involvedNotice, returnedNotice, unconfirmedNotice } from "./intake-text.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";

/** What this chapter speaks of. */
export interface IntakeTerms extends Terms {
  readonly command: never;
  readonly heeded: never;
  readonly event: OwnIntakeEvent;
  readonly known: IntakeEvent;
  readonly clock: never;
  readonly act: never;
  readonly due: never;
  readonly owing: never;
  readonly refusal: never;
  readonly reason: IntakeReason;
  readonly part: IntakeState;
  readonly view: IntakeView;
}

export const intake: Chapter<IntakeTerms> = {
  events: intakeEvents,
  acts: [],
  refusals: {},
  begin: () => ({ reaches: [], codes: [], threads: [], messages: [], openings: [], files: [] }),
  decide: {},
  heeds: {},
  handles: {},
  evolve: {
    FormReceived: ({ reaches, threads, files }, { party, reach, thread, files: sent = [] }) => ({
      files: [...files, ...sent],
      reaches: [...reaches, { party, reach }],
      threads: thread === undefined ? threads : [...threads, { party, code: thread }],
    }),
    CodeGiven: ({ codes }, { party, code, isHandedOver }) => ({
      codes: [...codes.filter((one) => one.party !== party), { party, code, isHandedOver }],
    }),
    CodeEnded: ({ codes }, { party }) => ({ codes: codes.filter((one) => one.party !== party) }),
    PassphraseChosen: ({ codes }, { party, passphrase }) => ({
      codes: codes.map((one) => (one.party === party ? { ...one, passphrase } : one)),
    }),
    PageOpened: ({ openings }, { party, at }) => ({ openings: [...openings, { party, at }] }),
    MessageReceived: ({ messages, files }, { party, what, at, files: sent = [] }) => ({
      messages: [...messages, { party, what, at }],
      files: [...files, ...sent],
    }),
    UnconfirmedReceived: () => ({}),
    LetterReturned: () => ({}),
  },
  lengths: [],
  clocks: {},
  moments: () => [],
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: {},
  now: () => ({}),
  tells: {
    FormReceived: ({ involved }) => involved && involvedNotice(involved),
    UnconfirmedReceived: ({ party }) => unconfirmedNotice(party),
    LetterReturned: ({ party, what }, { people }) => returnedNotice(people, party, what),
  },
  seconding: {},
};
