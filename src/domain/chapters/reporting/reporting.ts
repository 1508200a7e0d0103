import { ruleOutContact, tellParty } from "./correspondence.ts";
import { nameParty, renameParty } from "./name-party.ts";
import type { ReportingCommand } from "./reporting-commands.ts";
import type { OwnReportingEvent, ReportingEvent } from "./reporting-events.ts";
import type { ReportingDecision, ReportingView } from "./reporting-state.ts";
import type { Chapter } from "../../kernel/chapter.ts";
import { refuse } from "../../kernel/refusal.ts";
import type { Party } from "../../values/party.ts";

export const reporting = {
  decide: {
    OpenCase: () => refuse("already-open"),
    TellParty: tellParty,
    RuleOutContact: ruleOutContact,
    NameParty: nameParty,
    RenameParty: renameParty,
  },
  evolve: {
    ReportReceived: () => ({}),
    PartyTold: ({ tellings }, { party, what, until, at, by }) => ({
      tellings: [...tellings, { party, what, until, at, by }],
    }),
    ContactRuledOut: ({ ruledOut }, { party, for: purpose, ground, at }) => ({
      ruledOut: [...ruledOut, { party, for: purpose, ground, at }],
    }),
    PartyNamed: ({ parties }, event) => ({ parties: withParty(parties, event) }),
    PartyRenamed: ({ parties }, event) => ({ parties: withParty(parties, event) }),
    CouncilAlerted: (_, { at }) => ({ councilAlertedAt: at }),
    LetterSent: ({ lettersSent }, { letter }) => ({ lettersSent: [...lettersSent, letter] }),
  },
} satisfies Chapter<
  ReportingCommand,
  OwnReportingEvent,
  ReportingEvent,
  ReportingView,
  ReportingDecision
>;

/** A party who was there already keeps the time since when. */
function withParty(
  parties: readonly Party[],
  event: Extract<ReportingEvent, { type: "PartyNamed" | "PartyRenamed" }>,
): readonly Party[] {
  const { party: ref, person, address, heldBy, group } = event;
  const since = parties.find((party) => party.ref === ref)?.since ?? event.at;
  const named: Party = { ref, since, person, address, heldBy, group };
  return parties.some((party) => party.ref === ref)
    ? parties.map((party) => (party.ref === ref ? named : party))
    : [...parties, named];
}
