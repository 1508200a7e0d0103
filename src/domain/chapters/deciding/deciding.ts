import { namedInFindingNotice } from "./named-in-finding-text.ts";
import { agreementOwed, type DecidingDue, resolutionOwed } from "./agreement-owed.ts";
import { councilClocks, councilLength } from "./council-clock.ts";
import { deadlockClock, deadlockLength } from "./deadlock.ts";
import type { DecidingCommand } from "./deciding-commands.ts";
import { type DecidingEvent, decidingEvents, type OwnDecidingEvent } from "./deciding-events.ts";
import { type DecidingReason, decidingRefusals } from "./deciding-refusals.ts";
import type { DecidingState, DecidingView } from "./deciding-state.ts";
import { decidingDues, timelineLine } from "./deciding-steps-text.ts";
import { declareDeadlock, postponeHandOver } from "./declare-deadlock.ts";
import {
  deliberationAfter,
  type DeliberationEvent,
  newestAgreed,
  nothingProposed,
} from "./deliberation.ts";
import { handOverMoments } from "./hand-over-after-deadlock.ts";
import { twoThirdsMoments } from "./two-thirds.ts";
import { twoThirdsNotice } from "./two-thirds-text.ts";
import { heldBackNotice } from "./held-back.ts";
import { notCoveredNotice } from "./not-covered-text.ts";
import { askedAgainNotice } from "./proposal-text.ts";
import { phaseOf } from "./phase.ts";
import { proposeResolution, standAside } from "./propose-resolution.ts";
import { resolutionClock, resolutionLength } from "./resolution-clock.ts";
import { updateClocks } from "./update-clock.ts";
import type { CorrespondingCommand } from "../corresponding/corresponding-commands.ts";
import { isDelivery, judges } from "../corresponding/letter-for-whom.ts";
import type { LetterKind } from "../corresponding/corresponding-events.ts";
import type { MediatingCommand } from "../mediating/mediating-commands.ts";
import type { ReportingCommand } from "../reporting/reporting-commands.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import { refuse } from "../../kernel/refusal.ts";
import type { Addressee } from "../../values/party.ts";

/** What this chapter speaks of. */
export interface DecidingTerms extends Terms {
  readonly command: DecidingCommand;
  readonly heeded:
    | Extract<ReportingCommand, { type: "TellParty" }>
    | Extract<CorrespondingCommand, { type: "SendLetter" }>
    | Extract<MediatingCommand, { type: "OfferMediation" }>;
  readonly event: OwnDecidingEvent;
  readonly known: DecidingEvent;
  readonly clock: "resolution" | "update" | "deadlock" | "council";
  readonly act: never;
  readonly due: DecidingDue;
  readonly owing: DecidingDue;
  readonly refusal: keyof typeof decidingRefusals;
  readonly reason: DecidingReason;
  readonly part: DecidingState;
  readonly view: DecidingView;
}

export const deciding: Chapter<DecidingTerms> = {
  events: decidingEvents,
  acts: [],
  refusals: decidingRefusals,
  begin: () => ({ deliberation: nothingProposed }),
  decide: {
    ProposeResolution: proposeResolution,
    StandAside: standAside,
    DeclareDeadlock: (_, asking) => declareDeadlock(asking),
    PostponeHandOver: postponeHandOver,
  },
  heeds: {
    TellParty: ({ what }, { state }) =>
      what === "resolution" && !newestAgreed(state.deliberation) ? refuse("nothing-agreed") : [],
    SendLetter: ({ letter, whom }, { state }) =>
      tellsOfAgreed(letter, whom) && !newestAgreed(state.deliberation)
        ? refuse("nothing-agreed")
        : [],
    OfferMediation: (_, { state }) =>
      phaseOf(state).phase === "enacting" ? refuse("too-late-for-mediation") : [],
  },
  handles: {},
  evolve: {
    ResolutionProposed: deliberated,
    TwoThirdsAllowed: deliberated,
    MemberStoodAside: deliberated,
    DeadlockDeclared: deliberated,
    DeadlockPostponed: deliberated,
    HandOverNeared: deliberated,
    ConsensusReached: deliberated,
    MergeNotCovered: deliberated,
    AgreementHeldBack: deliberated,
    AgreementWithdrawn: deliberated,
    CaseHandedOver: deliberated,
  },
  lengths: [resolutionLength, deadlockLength, councilLength],
  clocks: {
    resolution: {
      owed: () => "the committee's resolution",
      runs: (state, lengths) => [resolutionClock(state, lengths)],
      isKeptByAgreeing: true,
    },
    update: {
      owed: (whom) => `word to ${whom} until when there will be a resolution`,
      line: timelineLine,
      runs: updateClocks,
    },
    deadlock: {
      owed: () => "the committee's agreement on a resolution",
      runs: (state, lengths) => {
        const clock = deadlockClock(state, lengths);
        return clock ? [clock] : [];
      },
      isKeptByAgreeing: true,
    },
    council: {
      owed: () => "the council's resolution",
      runs: councilClocks,
      isKeptByAgreeing: true,
    },
  },
  moments: (state, surroundings) => [
    ...handOverMoments(state, surroundings),
    ...twoThirdsMoments(state, surroundings),
  ],
  owes: agreementOwed,
  owesAtLast: resolutionOwed,
  dues: decidingDues,
  now: () => ({}),
  tells: {
    FindingDrafted: (event, { state }) => namedInFindingNotice(event, state),
    ResolutionProposed: ({ cause }, { state, config }) =>
      state.deliberation.proposal?.cause === cause ? askedAgainNotice(state, config) : undefined,
    TwoThirdsAllowed: (_, { state, config }) => twoThirdsNotice(state, config),
    AgreementHeldBack: (event, { state, people }) => heldBackNotice(event, state, people),
    MergeNotCovered: ({ pull }, { state }) => notCoveredNotice(pull, state.codeName),
  },
  seconding: {},
};

function deliberated(
  before: DecidingView,
  event: DeliberationEvent,
): Pick<DecidingView, "deliberation" | "votingSince"> {
  const deliberation = deliberationAfter(before.deliberation, event);
  const isVotedOn = deliberation.proposal !== undefined && !deliberation.proposal.isSpoiled;
  return { deliberation, votingSince: isVotedOn ? (before.votingSince ?? event.at) : undefined };
}

/** The plan, and what a reported person is told of it; what was ordered alone is told of before. */
function tellsOfAgreed(letter: LetterKind, whom: Addressee): boolean {
  return letter === "resolution" || (judges(letter, whom) && !isDelivery(letter));
}
