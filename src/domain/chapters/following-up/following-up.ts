import { type FollowingUpDue, followUpOwed } from "./follow-up-owed.ts";
import type { FollowingUpCommand } from "./following-up-commands.ts";
import {
  type FollowingUpEvent,
  followingUpEvents,
  type OwnFollowingUpEvent,
} from "./following-up-events.ts";
import { type FollowingUpReason, followingUpRefusals } from "./following-up-refusals.ts";
import type { FollowingUpState, FollowingUpView } from "./following-up-state.ts";
import { followingUpDues, wordLine } from "./following-up-steps-text.ts";
import { brokenNotice } from "./promises-text.ts";
import {
  isToBeAnswered,
  promiseClocks,
  promiseIsBroken,
  promiseIsKept,
  promisesOf,
} from "./promises.ts";
import { answerFollowUp, checkInClocks, endOfBanClocks } from "./words-afterwards.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";

/** What this chapter speaks of. */
export interface FollowingUpTerms extends Terms {
  readonly command: FollowingUpCommand;
  readonly heeded: never;
  readonly event: OwnFollowingUpEvent;
  readonly known: FollowingUpEvent;
  readonly clock: "promise" | "check-in" | "end of a ban";
  readonly act: never;
  readonly due: FollowingUpDue;
  readonly owing: FollowingUpDue;
  readonly refusal: keyof typeof followingUpRefusals;
  readonly reason: FollowingUpReason;
  readonly part: FollowingUpState;
  readonly view: FollowingUpView;
}

export const followingUp: Chapter<FollowingUpTerms> = {
  events: followingUpEvents,
  acts: [],
  refusals: followingUpRefusals,
  begin: () => ({ promiseAnswers: [], wishes: [] }),
  decide: {
    PromiseIsKept: promiseIsKept,
    PromiseIsBroken: promiseIsBroken,
    AnswerFollowUp: answerFollowUp,
  },
  heeds: {},
  handles: {},
  evolve: {
    PromiseKept: ({ promiseAnswers }, { promise, at }) => ({
      promiseAnswers: [...promiseAnswers, { promise, isKept: true, at }],
    }),
    PromiseBroken: ({ promiseAnswers }, { promise, at }) => ({
      promiseAnswers: [...promiseAnswers, { promise, isKept: false, at }],
    }),
    FollowUpAnswered: ({ wishes }, { party, isWanted, at }) => ({
      wishes: [...wishes.filter((one) => one.party !== party), { party, isWanted, at }],
    }),
  },
  lengths: [],
  clocks: {
    promise: {
      owed: (whom) => `what ${whom} promised`,
      missed: (whom) =>
        `the day is over by which ${whom} promised something: was it kept? \`/kept\` or \`/broken: what happened\` answers that`,
      runs: promiseClocks,
    },
    "check-in": {
      owed: (whom) => `the question to ${whom} how it is going`,
      line: wordLine("check-in"),
      runs: checkInClocks,
    },
    "end of a ban": {
      owed: (whom) => `word to ${whom} of the end of a ban`,
      line: wordLine("end-of-ban"),
      runs: endOfBanClocks,
    },
  },
  moments: () => [],
  owes: followUpOwed,
  owesAtLast: () => undefined,
  dues: followingUpDues,
  now: (state) => ({
    besides: promisesOf(state).some(isToBeAnswered) ? ["kept", "broken"] : [],
  }),
  tells: {
    PromiseBroken: ({ promise }, { people, state }) =>
      promisesOf(state).flatMap((one) =>
        one.number === promise ? [brokenNotice(people, one)] : [],
      )[0],
  },
  seconding: {},
};
