import { agreeToMediation, declineMediation, whyNotTellOfMediation } from "./answer-to-offer.ts";
import type { MediatingCommand, WrittenMediator } from "./mediating-commands.ts";
import {
  type MediatingEvent,
  mediatingEvents,
  type OwnMediatingEvent,
} from "./mediating-events.ts";
import { type MediatingReason, mediatingRefusals } from "./mediating-refusals.ts";
import type { MediatingState, MediatingView } from "./mediating-state.ts";
import { mediatingDues } from "./mediating-steps-text.ts";
import { newestMediation } from "./mediation.ts";
import { mediationsAfter } from "./mediations-after.ts";
import {
  answersLength,
  mediationClocks,
  mediationEnds,
  mediationLength,
} from "./mediation-clock.ts";
import { mediationAwaited, type MediatingDue, mediationOwed } from "./mediation-owed.ts";
import { answersEndedNotice } from "./mediation-notices.ts";
import { evaluateMediation, reportOfMediation, takeMediationBack } from "./mediators-report.ts";
import { offerMediation, proposeTerms } from "./offer-mediation.ts";
import type { ReportingCommand } from "../reporting/reporting-commands.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import type { Handle } from "../../values/handle.ts";
import { handlesOf, type Party } from "../../values/party.ts";
import { isSamePerson } from "../../values/person.ts";

/** What this chapter speaks of. */
export interface MediatingTerms extends Terms {
  readonly command: MediatingCommand;
  readonly heeded: Extract<ReportingCommand, { type: "TellParty" }>;
  readonly event: OwnMediatingEvent;
  readonly known: MediatingEvent;
  readonly clock: "mediation";
  readonly act: never;
  readonly due: MediatingDue;
  readonly owing: MediatingDue;
  readonly refusal: keyof typeof mediatingRefusals;
  readonly reason: MediatingReason;
  readonly part: MediatingState;
  readonly view: MediatingView;
}

type MediatingParty = Extract<MediatingEvent, { type: "PartyNamed" | "PartyRenamed" }>;
type Changing =
  | OwnMediatingEvent
  | Extract<MediatingEvent, { type: "PartyRenamed" | "ContactRuledOut" }>;

export const mediating: Chapter<MediatingTerms> = {
  events: mediatingEvents,
  acts: [],
  refusals: mediatingRefusals,
  begin: () => ({ mediations: [] }),
  decide: {
    OfferMediation: offerMediation,
    ProposeMediationTerms: proposeTerms,
    AgreeToMediation: agreeToMediation,
    DeclineMediation: declineMediation,
    TakeMediationBack: takeMediationBack,
    ReportOfMediation: reportOfMediation,
    EvaluateMediation: evaluateMediation,
  },
  heeds: { TellParty: whyNotTellOfMediation },
  handles: {
    OfferMediation: ({ mediator }) => handlesOfMediator(mediator),
    ProposeMediationTerms: ({ mediator }) => handlesOfMediator(mediator),
  },
  evolve: {
    MediationOffered: mediated,
    MediationTermsProposed: mediated,
    MediationAgreed: mediated,
    MediationDeclined: mediated,
    MediationAnswersEnded: mediated,
    MediationTimeEnded: mediated,
    MediationTakenBack: mediated,
    MediationReported: mediated,
    MediationEvaluated: mediated,
    PartyNamed: (state, event) => withoutPartyAsMediator(state, event) ?? {},
    PartyRenamed: (state, event) => withoutPartyAsMediator(state, event) ?? mediated(state, event),
    ContactRuledOut: mediated,
  },
  lengths: [answersLength, mediationLength],
  clocks: {
    mediation: { owed: () => "the end of the mediation", runs: mediationClocks },
  },
  moments: mediationEnds,
  owes: mediationOwed,
  owesAtLast: mediationAwaited,
  dues: mediatingDues,
  now: (state) => {
    const mediation = newestMediation(state);
    const isOpen = mediation && !state.closed && mediation.life.is !== "over";
    const isToBeEvaluated = mediationOwed(state)?.owed === "evaluation";
    return { pressing: isOpen || isToBeEvaluated ? ["mediate"] : [] };
  },
  tells: { MediationAnswersEnded: answersEndedNotice },
  seconding: {},
};

function mediated(
  { mediations }: MediatingView,
  event: Changing,
): Pick<MediatingView, "mediations"> {
  return { mediations: mediationsAfter(mediations, event) };
}

/** Nobody mediates in what they turn out to be part of: then they have declined. */
function withoutPartyAsMediator(
  state: MediatingView,
  event: MediatingParty,
): Pick<MediatingView, "mediations"> | undefined {
  const { at, by, cause } = event;
  const party = newestMediation(state)?.mediator;
  const mediator = state.parties.find(({ ref }) => ref === party);
  if (!party || !mediator || party === event.party || !isSame(mediator, event)) return undefined;
  return mediated(state, { type: "MediationDeclined", party, at, by, cause });
}

function isSame(
  known: Pick<Party, "person" | "address">,
  { person, address }: Pick<MediatingParty, "person" | "address">,
): boolean {
  if (person) return known.person !== undefined && isSamePerson(known.person, person);
  return address !== undefined && known.address?.toLowerCase() === address.toLowerCase();
}

function handlesOfMediator(mediator: WrittenMediator | undefined): readonly Handle[] {
  return mediator && !("party" in mediator) ? handlesOf(mediator) : [];
}
