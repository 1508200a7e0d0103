import { actionsLifted } from "./actions-lifted.ts";
import { answerAppeal } from "./answer-appeal.ts";
import { appealClocks, appealLength } from "./appeal-clock.ts";
import { answeredNotice, appealNotice, pausedNotice } from "./appeal-notices.ts";
import { type AppealingDue, appealOwed } from "./appeal-owed.ts";
import type { AppealingCommand } from "./appealing-commands.ts";
import {
  type AppealingEvent,
  appealingEvents,
  type OwnAppealingEvent,
} from "./appealing-events.ts";
import { type AppealingReason, appealingRefusals } from "./appealing-refusals.ts";
import {
  type Appeal,
  type AppealingState,
  type AppealingView,
  openAppeals,
} from "./appealing-state.ts";
import { appealingDues } from "./appealing-steps-text.ts";
import { carriedOut, whoHasNotAppealed } from "./may-appeal.ts";
import { receiveAppeal } from "./receive-appeal.ts";
import { timeToAppealLength } from "./time-to-appeal.ts";
import { hearingMoments } from "./what-hearing-brings.ts";
import { notBeforeAnswered, notPastAppeal } from "./while-appealed.ts";
import type { BanningCommand } from "../banning/banning-commands.ts";
import type { ClosingCommand } from "../closing/closing-commands.ts";
import type { DecidingCommand } from "../deciding/deciding-commands.ts";
import type { OutcomeDue } from "../enacting/outcome-owed.ts";
import type { ReportingCommand } from "../reporting/reporting-commands.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import { refuse } from "../../kernel/refusal.ts";
import { isSamePerson } from "../../values/person.ts";

type Heeded =
  | Extract<ReportingCommand, { type: "TellParty" }>
  | Extract<DecidingCommand, { type: "ProposeResolution" }>
  | Extract<BanningCommand, { type: "ReviewOrder" }>
  | Extract<ClosingCommand, { type: "CloseCase" }>;

/** What this chapter speaks of. */
export interface AppealingTerms extends Terms {
  readonly command: AppealingCommand;
  readonly heeded: Heeded;
  readonly event: OwnAppealingEvent;
  readonly known: AppealingEvent;
  readonly clock: "appeal";
  readonly act: never;
  readonly due: AppealingDue;
  readonly owing: AppealingDue | OutcomeDue;
  readonly refusal: keyof typeof appealingRefusals;
  readonly reason: AppealingReason;
  readonly part: AppealingState;
  readonly view: AppealingView;
}

export const appealing: Chapter<AppealingTerms> = {
  events: appealingEvents,
  acts: [],
  refusals: appealingRefusals,
  begin: () => ({ appeals: [] }),
  decide: {
    ReceiveAppeal: receiveAppeal,
    AnswerAppeal: answerAppeal,
  },
  heeds: {
    TellParty: ({ what }, { state }) =>
      what === "appeal" && openAppeals(state).length === 0 ? refuse("nothing-appealed") : [],
    ProposeResolution: (_, { state }) => notPastAppeal(state),
    ReviewOrder: ({ outcome }, { state }) => (outcome === "lift" ? notPastAppeal(state) : []),
    CloseCase: (_, { state }) => notBeforeAnswered(state),
  },
  handles: {},
  evolve: {
    AppealReceived: ({ appeals, closed, closures }, { party, receivedAt, at }) => ({
      appeals: [
        ...appeals,
        { party, receivedAt, at, said: [], pausedAt: undefined, answered: undefined },
      ],
      closed: undefined,
      closedAs: undefined,
      closures: closed ? [...closures, { at: closed.at, reopenedAt: at }] : closures,
    }),
    HearerAnswered: ({ appeals }, { party, answer, by }) => ({
      appeals: ofParty(appeals, party, ({ said }) => ({
        said: [...said.filter((one) => !isSamePerson(one.by, by)), { by, answer }],
      })),
    }),
    BansPaused: ({ appeals }, { party, at }) => ({
      appeals: ofParty(appeals, party, ({ said }) => ({
        pausedAt: at,
        said: said.filter(({ answer }) => answer !== "paused"),
      })),
    }),
    AppealAnswered: ({ appeals, actions }, { party, answer, at }) => ({
      appeals: ofParty(appeals, party, () => ({ answered: { at, answer } })),
      actions: answer === "lifted" ? actionsLifted(actions, party, at) : actions,
    }),
  },
  lengths: [timeToAppealLength, appealLength],
  clocks: {
    appeal: {
      owed: (whom) => `the answer to the appeal of ${whom}`,
      runs: appealClocks,
    },
  },
  moments: hearingMoments,
  owes: appealOwed,
  owesAtLast: () => undefined,
  dues: appealingDues,
  now: (state) => {
    if (openAppeals(state).length > 0) return { pressing: ["answer-appeal"] };
    const agreed = carriedOut(state);
    return { besides: agreed && whoHasNotAppealed(agreed, state).length > 0 ? ["appeal"] : [] };
  },
  tells: {
    BansPaused: ({ party }, { people }) => pausedNotice(people, party),
    AppealReceived: ({ party }, { people }) => appealNotice(people, party),
    AppealAnswered: ({ party, answer }, { people }) => answeredNotice(people, party, answer),
  },
  seconding: {},
};

/** The appeals once the open one of a party changed. */
function ofParty(
  appeals: readonly Appeal[],
  party: Appeal["party"],
  change: (before: Appeal) => Partial<Appeal>,
): readonly Appeal[] {
  return appeals.map((one) =>
    one.party === party && one.answered === undefined ? { ...one, ...change(one) } : one,
  );
}
