import { firstReporter, type PartyRef } from "../values/party.ts";
import { nothingProposed } from "../chapters/deciding/deliberation.ts";
import type { CaseEvent } from "./case-event.ts";
import type { Party } from "../values/party.ts";
import type { CaseState } from "./case-state.ts";

/** A case at its beginning: a report, and a reporter who has no name yet. */
export function newCase(event: Extract<CaseEvent, { type: "ReportReceived" }>): CaseState {
  return {
    codeName: event.codeName,
    issue: event.issue,
    openedAt: event.at,
    receivedAt: event.receivedAt,
    parties: [unnamed(firstReporter, event.receivedAt)],
    tellings: [],
    ruledOut: [],
    questions: [],
    recusals: [],
    handedOver: undefined,
    appointed: [],
    chairNamed: undefined,
    isSealed: false,
    room: undefined,
    grants: [],
    finding: {},
    hearings: [],
    deliberation: nothingProposed,
    feedbackEnded: [],
    lines: [],
    orderNotes: [],
    loneActs: [],
    dangerAt: undefined,
    helpContactedAt: undefined,
    pending: [],
    actsMoved: 0,
    closed: undefined,
    closures: [],
    neared: [],
    missed: [],
    councilAlertedAt: undefined,
    lettersSent: [],
    lastActedAt: new Map(),
    asOf: event.at,
  };
}

function unnamed(ref: PartyRef, since: Party["since"]): Party {
  return {
    ref,
    since,
    person: undefined,
    address: undefined,
    heldBy: undefined,
    group: undefined,
  };
}
