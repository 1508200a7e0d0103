import { acknowledgementClocks, acknowledgementLength, isUnanswered } from "./acknowledgement.ts";
import { ruleOutContact, tellParty } from "./correspondence.ts";
import { alertsOfUnanswered } from "./council-alert.ts";
import { accountNamed, isNamedAlready, nameAccount } from "./name-account.ts";
import { dateReceipt, receivedThen } from "./date-receipt.ts";
import { isSomebodyElse } from "./is-somebody-else.ts";
import { withJoined, withoutJoined } from "./join-reports.ts";
import { isKeptOutOrNot, keptOut } from "./keep-out.ts";
import { takeCase } from "./take-case.ts";
import { noteAge, withAge } from "./minors.ts";
import { nameParty, renameParty } from "./name-party.ts";
import { accountThereText, namedNotice } from "./named-text.ts";
import { type ReportingAct, reportingActs } from "./reporting-acts.ts";
import { type ReplyDue, replyOwed } from "./reply-owed.ts";
import type { ReportingCommand } from "./reporting-commands.ts";
import {
  type OwnReportingEvent,
  type ReportingEvent,
  reportingEvents,
} from "./reporting-events.ts";
import { type ReportingReason, reportingRefusals } from "./reporting-refusals.ts";
import type { ReportingState, ReportingView } from "./reporting-state.ts";
import { reportingDues } from "./reporting-steps-text.ts";
import { withdrawnNotice } from "./withdrawal-text.ts";
import { withdrawalsAfter } from "./still-owed.ts";
import { undoWithdrawal, withdrawReport } from "./withdrawal.ts";
import { chairNotice } from "../../who-decides/chair-text.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import { inFull } from "../../kernel/formatting/in-full.ts";
import { named } from "../../kernel/formatting/people.ts";
import { refuse } from "../../kernel/refusal.ts";
import { handlesOf, type Party } from "../../values/party.ts";

/** What this chapter speaks of. */
export interface ReportingTerms extends Terms {
  readonly command: ReportingCommand;
  readonly heeded: never;
  readonly event: OwnReportingEvent;
  readonly known: ReportingEvent;
  readonly clock: "acknowledgement";
  readonly act: ReportingAct;
  readonly due: ReplyDue;
  readonly owing: ReplyDue;
  readonly refusal: keyof typeof reportingRefusals;
  readonly reason: ReportingReason;
  readonly part: ReportingState;
  readonly view: ReportingView;
}

export const reporting: Chapter<ReportingTerms> = {
  events: reportingEvents,
  acts: reportingActs,
  refusals: reportingRefusals,
  begin: () => ({
    unclear: [],
    notReceivedThen: undefined,
    tellings: [],
    ruledOut: [],
    councilAlertedAt: undefined,
    councilCalledFrom: undefined,
    councilAlerts: [],
    lettersSent: [],
    withdrawals: [],
    joined: [],
  }),
  decide: {
    OpenCase: () => refuse("already-open"),
    DateReceipt: dateReceipt,
    TellParty: tellParty,
    RuleOutContact: ruleOutContact,
    NameParty: (naming, asking) => nameParty(naming, asking),
    RenameParty: renameParty,
    NameAccount: nameAccount,
    WithdrawReport: withdrawReport,
    UndoWithdrawal: undoWithdrawal,
    NoteAge: noteAge,
    TakeCase: (_, asking) => takeCase(asking),
  },
  heeds: {},
  handles: {
    NameParty: ({ identity }) => handlesOf(identity),
    RenameParty: ({ identity }) => handlesOf(identity),
  },
  evolve: {
    ReportReceived: () => ({}),
    ReceiptDated: (before, event) => ({
      ...receivedThen(before, event),
      notReceivedThen: undefined,
    }),
    PartyTold: ({ tellings }, { party, what, until, at, by, letter, onPage }) => ({
      tellings: [...tellings, { party, what, until, at, by, letter, onPage }],
    }),
    LetterReturned: ({ tellings }, { letter }) => ({
      tellings: tellings.filter((one) => letter === undefined || one.letter !== letter),
    }),
    ContactRuledOut: ({ ruledOut }, { party, for: purpose, ground, at }) => ({
      ruledOut: [...ruledOut, { party, for: purpose, ground, at }],
    }),
    PartyNamed: ({ parties }, event) => ({ parties: withParty(parties, event) }),
    PartyRenamed: ({ parties, codes }, event) => ({
      parties: withParty(parties, event),
      codes: codes.filter(({ party }) => party !== event.party || !becameAnother(parties, event)),
    }),
    AccountNamed: ({ parties }, { party: ref, space, places, account }) => ({
      parties: parties.map((party) =>
        party.ref === ref
          ? { ...party, accounts: [...(party.accounts ?? []), { space, places, account }] }
          : party,
      ),
    }),
    CouncilAlerted: ({ councilAlerts, codeName }, { about, act, at }) =>
      about
        ? { councilAlerts: [...councilAlerts, { about, act, at }] }
        : { councilAlertedAt: at, councilCalledFrom: codeName },
    MessageReceived: (before, { what, party, at }) => {
      if (what === "takes-back") return withdrawalsAfter(before, party, { at, wants: [] });
      return what === "stands-by" ? withdrawalsAfter(before, party) : {};
    },
    ReportWithdrawn: (before, { party, at, wants = [] }) =>
      withdrawalsAfter(before, party, { at, wants }),
    AgeNoted: withAge,
    ReportJoined: withJoined,
    ReportLeft: withoutJoined,
    WithdrawalUndone: (before, { party }) => withdrawalsAfter(before, party),
    LetterSent: ({ lettersSent }, { letter }) => ({ lettersSent: [...lettersSent, letter] }),
  },
  lengths: [acknowledgementLength],
  clocks: {
    acknowledgement: {
      owed: (whom) => `the reply to ${whom} that the report arrived`,
      line: (whom) => `/told ${whom} receipt: how you told them`,
      runs: acknowledgementClocks,
    },
  },
  moments: alertsOfUnanswered,
  owesEarly: replyOwed,
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: reportingDues,
  now: (state) => ({
    pressing: isUnanswered(state) ? ["acknowledge", "cannot"] : [],
  }),
  tells: {
    PartyNamed: namedNotice,
    PartyRenamed: namedNotice,
    ReportWithdrawn: ({ party, wants }) => withdrawnNotice(party, wants),
    MessageReceived: ({ party, what }) =>
      what === "takes-back" ? withdrawnNotice(party, undefined) : undefined,
    ChairAlerted: ({ about }, { state, config }) =>
      about === "receipt" && isUnanswered(state)
        ? chairNotice("a reporter has no reply yet.", state, config)
        : undefined,
  },
  seconding: {
    "keep-out": {
      asks: ({ person }) => `that ${named([person])} stay out of this case, as a party to it`,
      brings: keptOut,
      isOver: isKeptOutOrNot,
    },
    "name-account": {
      asks: ({ party, space, account }) =>
        `that ${inFull(party)} be taken for ${accountThereText(account)} in ${space}`,
      brings: accountNamed,
      isOver: isNamedAlready,
    },
  },
};

/** Whoever held the code of somebody who turns out to be another reads nothing more. */
function becameAnother(
  parties: readonly Party[],
  event: Extract<ReportingEvent, { type: "PartyRenamed" }>,
): boolean {
  const known = parties.find(({ ref }) => ref === event.party);
  return known !== undefined && isSomebodyElse(known, event);
}

/** A party who was there already keeps the time since when. */
function withParty(
  parties: readonly Party[],
  event: Extract<ReportingEvent, { type: "PartyNamed" | "PartyRenamed" }>,
): readonly Party[] {
  const { party: ref, person, account, address, heldBy, group } = event;
  const naming = { namedBy: event.cause, namedAt: event.at };
  const since = parties.find((party) => party.ref === ref)?.since ?? event.at;
  const nowNamed: Party = { ref, since, person, account, ...naming, address, heldBy, group };
  return parties.some((party) => party.ref === ref)
    ? parties.map((party) => (party.ref === ref ? nowNamed : party))
    : [...parties, nowNamed];
}
