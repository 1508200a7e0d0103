import type { CaseEvent } from "./case-event.ts";
import type { CaseState } from "./case-state.ts";
import { type AnyChapter, chapters } from "./chapters.ts";
import { merged } from "../kernel/merged.ts";
import { firstReporter, type Party } from "../values/party.ts";

/** A case at its beginning: a report, and a reporter who has no name yet. */
export function newCase(event: Extract<CaseEvent, { type: "ReportReceived" }>): CaseState {
  return {
    ...merged<ReturnType<AnyChapter["begin"]>>(chapters.map(({ begin }) => begin())),
    codeName: event.codeName,
    issue: event.issue,
    salt: event.salt,
    openedAt: event.at,
    receivedAt: event.receivedAt,
    receiptKnownAt: event.at,
    happenedBy: event.happenedBy ?? event.receivedAt,
    unclear: event.unclear ?? [],
    notReceivedThen: event.notReceivedThen,
    parties: [unnamedReporter(event.receivedAt)],
    pending: [],
    actsMoved: 0,
    neared: [],
    missed: [],
    recalledAt: undefined,
    answeredChanges: [],
    toldRewordings: [],
    asOf: event.at,
  };
}

function unnamedReporter(since: Party["since"]): Party {
  return {
    ref: firstReporter,
    since,
    person: undefined,
    account: undefined,
    namedBy: undefined,
    namedAt: undefined,
    address: undefined,
    heldBy: undefined,
    group: undefined,
  };
}
