import { splitCase, splitOf, whyNotSplit } from "./split-case.ts";
import { afterOpening, splitBegun, splitsWith, withTakenOver } from "./take-over.ts";
import { type TakingApartAct, takingApartActs } from "./taking-apart-acts.ts";
import type { TakingApartCommand } from "./taking-apart-commands.ts";
import {
  type OwnTakingApartEvent,
  type TakingApartEvent,
  takingApartEvents,
} from "./taking-apart-events.ts";
import { type TakingApartReason, takingApartRefusals } from "./taking-apart-refusals.ts";
import type { TakingApartState, TakingApartView } from "./taking-apart-state.ts";
import { splitAsked, splitNotice } from "./taking-apart-text.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";

/** What this chapter speaks of. */
export interface TakingApartTerms extends Terms {
  readonly command: TakingApartCommand;
  readonly heeded: never;
  readonly event: OwnTakingApartEvent;
  readonly known: TakingApartEvent;
  readonly clock: never;
  readonly act: TakingApartAct;
  readonly due: never;
  readonly owing: never;
  readonly refusal: keyof typeof takingApartRefusals;
  readonly reason: TakingApartReason;
  readonly part: TakingApartState;
  readonly view: TakingApartView;
}

export const takingApart: Chapter<TakingApartTerms> = {
  events: takingApartEvents,
  acts: takingApartActs,
  refusals: takingApartRefusals,
  begin: () => ({ splits: [] }),
  decide: { SplitCase: splitCase },
  heeds: {},
  handles: {},
  evolve: {
    CaseSplit: ({ splits }, event) => ({ splits: [...splits, splitBegun(event)] }),
    SplitPlaced: (before, event) => ({ splits: splitsWith(before, event, { issue: event.issue }) }),
    SplitOpened: afterOpening,
    PartyTakenOver: withTakenOver,
  },
  lengths: [],
  clocks: {},
  moments: () => [],
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: {},
  now: () => ({}),
  tells: {
    SplitOpened: ({ to, split }, { state: { splits } }) =>
      splits
        .filter(({ cause }) => cause === split)
        .map(({ parties, also }) => splitNotice(to, parties, also))[0],
  },
  seconding: {
    split: {
      asks: ({ parties, also }) => splitAsked(parties, also),
      brings: (act, { state }) => whyNotSplit(act, state) ?? splitOf(act),
      isOver: (act, state) => whyNotSplit(act, state) !== undefined,
    },
  },
};
