import { addressKept } from "./name-party.ts";
import type { ReportingEvent } from "./reporting-events.ts";
import type { ReportingEventBody, ReportingView } from "./reporting-state.ts";
import { withdrawalsAfter } from "./still-owed.ts";
import type { Means } from "../../kernel/asking.ts";
import type { CodeName } from "../../values/ids.ts";
import {
  type JoiningReporter,
  nextRef,
  type Party,
  type PartyRef,
  reportersOf,
} from "../../values/party.ts";
import { isSamePerson } from "../../values/person.ts";

type Of<Type extends ReportingEvent["type"]> = Extract<ReportingEvent, { type: Type }>;

/**
 * The reporters of another case of the same incident get promises here, each from the receipt of their
 * own report. Who reported both, or was here before, is the same reporter.
 */
export function joinReports(
  from: CodeName,
  reporters: readonly JoiningReporter[],
  state: ReportingView,
  { writing }: Pick<Means, "writing">,
): readonly ReportingEventBody[] {
  const refs = state.parties.map(({ ref }) => ref);
  return reporters.map((reporter) => {
    const { ref: was, since: receivedAt, acknowledgedAt, hasPage } = reporter;
    const party = knownHere(from, reporter, state) ?? nextRef("reporter", refs);
    if (!refs.includes(party)) refs.push(party);
    const { person, account, address, heldBy, group } = reporter;
    return {
      type: "ReportJoined",
      from,
      was,
      party,
      receivedAt,
      ...(acknowledgedAt && { acknowledgedAt }),
      ...(hasPage && { hasPage: true as const }),
      ...(person && { person }),
      ...(account && { account }),
      ...(address !== undefined && addressKept(address, { state, writing })),
      ...(heldBy && { heldBy }),
      ...(group && { group }),
    };
  });
}

function knownHere(
  from: CodeName,
  { ref, person, address }: JoiningReporter,
  state: ReportingView,
): PartyRef | undefined {
  const before = state.joined.find((one) => one.from === from && one.was === ref);
  const same = reportersOf(state).find(
    (one) =>
      (person && one.person && isSamePerson(one.person, person)) ??
      (address !== undefined && one.address?.toLowerCase() === address.toLowerCase()),
  );
  return before?.party ?? same?.ref;
}

/** They are a party from when their own report was received, and know what they were told of it. */
export function withJoined(before: ReportingView, event: Of<"ReportJoined">) {
  const { from, was, party: ref, receivedAt, acknowledgedAt, hasPage = false, by, cause } = event;
  const { person, account, address, heldBy, group } = event;
  const naming = { namedBy: cause, namedAt: event.at };
  const party: Party = {
    ref,
    since: receivedAt,
    person,
    account,
    ...naming,
    address,
    heldBy,
    group,
  };
  const isNew = !before.parties.some((one) => one.ref === ref);
  const told = { party: ref, what: "receipt" as const, until: undefined, at: acknowledgedAt, by };
  const others = before.joined.filter((one) => one.from !== from || one.was !== was);
  const known = before.joined.find((one) => one.from === from && one.was === was);
  return {
    parties: isNew ? [...before.parties, party] : before.parties,
    tellings: told.at ? [...before.tellings, { ...told, at: told.at }] : before.tellings,
    joined: [
      ...others,
      { from, was, party: ref, hasPage, isNew: known?.isNew ?? isNew, isHere: true },
    ],
    ...withdrawalsAfter(before, ref),
  };
}

/** What was promised to them is owed in their own case again. */
export function withoutJoined(before: ReportingView, { from, at }: Of<"ReportLeft">) {
  const gone = before.joined.filter((one) => one.from === from && one.isHere);
  const withdrawals = gone
    .filter(({ party, isNew }) => isNew && !isFromAnother(from, party, before))
    .reduce((state, { party }) => withdrawalsAfter(state, party, { at, wants: [], ledTo: from }), {
      withdrawals: before.withdrawals,
    });
  return {
    joined: before.joined.map((one) => (one.from === from ? { ...one, isHere: false } : one)),
    ...withdrawals,
  };
}

/** Whoever reported in a third case that is handled here is still owed it here. */
function isFromAnother(from: CodeName, party: PartyRef, { joined }: ReportingView): boolean {
  return joined.some((one) => one.party === party && one.isHere && one.from !== from);
}
