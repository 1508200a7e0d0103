import type { DecidingDue } from "../deciding/agreement-owed.ts";
import { deliberationEnacted } from "../deciding/deliberation.ts";
import { isOfPeople, isOpen, mayBeGivenUp } from "./action-standing.ts";
import { type ActionEvent, actionsAfter } from "./action.ts";
import { partsCoveredNotice, partsLeftNotice } from "./parts-text.ts";
import { withAccount } from "./with-account.ts";
import { actionsInTrouble } from "./actions-in-trouble.ts";
import { answerToHiatus } from "./answer-to-hiatus.ts";
import { enact } from "./enact.ts";
import { answerToMeasures } from "./refused-measure.ts";
import {
  coolingOffNotice,
  measureEndedNotice,
  measureRefusedNotice,
} from "./refused-measure-text.ts";
import { endsOfMeasures } from "./ends-of-measures.ts";
import { enactedNotice, orderEndedNotice, orderResumedNotice } from "./enacted-notice.ts";
import type { EnactingCommand } from "./enacting-commands.ts";
import { type EnactingEvent, enactingEvents, type OwnEnactingEvent } from "./enacting-events.ts";
import { type EnactingReason, enactingRefusals } from "./enacting-refusals.ts";
import type { EnactingState, EnactingView } from "./enacting-state.ts";
import { enactingDues } from "./enacting-steps-text.ts";
import {
  appsActionsOwed,
  earlierActionsOwed,
  type EnactingDue,
  enactmentOwed,
} from "./enactment-owed.ts";
import { actionsAfterLetter, actionsAfterReturn, whyNotSend } from "./letter-of-measure.ts";
import { actionHasFailed, actionIsDone } from "./settle-action.ts";
import { mayBeTriedAgain } from "./try-again.ts";
import type { CorrespondingCommand } from "../corresponding/corresponding-commands.ts";
import type { ReviewingCommand } from "../reviewing/reviewing-commands.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";

/** What this chapter speaks of. */
export interface EnactingTerms extends Terms {
  readonly command: EnactingCommand;
  readonly heeded:
    | Extract<ReviewingCommand, { type: "HearParty" }>
    | Extract<CorrespondingCommand, { type: "SendLetter" }>;
  readonly event: OwnEnactingEvent;
  readonly known: EnactingEvent;
  readonly clock: never;
  readonly act: never;
  readonly due: EnactingDue;
  readonly owing: EnactingDue | DecidingDue;
  readonly refusal: keyof typeof enactingRefusals;
  readonly reason: EnactingReason;
  readonly part: EnactingState;
  readonly view: EnactingView;
}

export const enacting: Chapter<EnactingTerms> = {
  events: enactingEvents,
  acts: [],
  refusals: enactingRefusals,
  begin: () => ({ actions: [], refusals: [], ended: [] }),
  decide: {
    EnactResolution: (_, asking) => enact(asking),
    ActionIsDone: actionIsDone,
    ActionHasFailed: actionHasFailed,
  },
  heeds: {
    HearParty: ({ whom, answer }, asking) => [
      ...answerToHiatus(whom, answer, asking),
      ...answerToMeasures(whom, answer, asking),
    ],
    SendLetter: whyNotSend,
  },
  handles: {},
  evolve: {
    ResolutionEnacted: ({ deliberation, actions }, event) => ({
      deliberation: deliberationEnacted(deliberation, event.at),
      actions: actionsAfter(actions, event),
    }),
    LetterDelivered: (state, event) => ({ actions: actionsAfterLetter(state, event) }),
    LetterReturned: (state, event) => ({ actions: actionsAfterReturn(state, event) }),
    AccountNamed: ({ actions }, event) => ({ actions: withAccount(actions, event) }),
    CoolingOffBegun: carriedOn,
    MeasureRefused: ({ refusals }, { line, at }) => ({ refusals: [...refusals, { line, at }] }),
    MeasureEnded: ({ ended }, { line }) => ({ ended: [...ended, line] }),
    StandingNoted: carriedOn,
    StandingKept: carriedOn,
    LineDone: carriedOn,
    LineFailed: carriedOn,
    LineHandedToPeople: carriedOn,
    LinesTriedAgain: carriedOn,
    OrderEnded: carriedOn,
    OrderResumed: carriedOn,
    LineLifted: carriedOn,
    PartsFound: carriedOn,
    PartsCovered: carriedOn,
    PartsLeft: carriedOn,
    DriftNoticed: carriedOn,
  },
  lengths: [],
  clocks: {},
  moments: endsOfMeasures,
  owesEarly: earlierActionsOwed,
  owes: enactmentOwed,
  owesAtLast: appsActionsOwed,
  dues: enactingDues,
  now: ({ actions }) => ({
    pressing: [
      ...(actions.some(mayBeTriedAgain) ? ["enact"] : []),
      ...(actions.some((action) => isOpen(action) && isOfPeople(action)) ? ["done"] : []),
      ...(actions.some((action) => isOpen(action) && mayBeGivenUp(action)) ? ["failed"] : []),
    ],
  }),
  tells: {
    ResolutionEnacted: ({ lines: actions }, { state, config }) =>
      enactedNotice(actions, state, config),
    CoolingOffBegun: coolingOffNotice,
    MeasureRefused: measureRefusedNotice,
    MeasureEnded: measureEndedNotice,
    OrderEnded: ({ order }, { state }) => orderEndedNotice(order, state),
    OrderResumed: ({ order }, { state, config }) => orderResumedNotice(order, state, config),
    LineHandedToPeople: actionsInTrouble,
    PartsCovered: partsCoveredNotice,
    PartsLeft: partsLeftNotice,
    DriftNoticed: actionsInTrouble,
  },
  seconding: {},
};

function carriedOn({ actions }: EnactingView, event: ActionEvent): Pick<EnactingView, "actions"> {
  return { actions: actionsAfter(actions, event) };
}
