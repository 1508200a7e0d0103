import { ruleOutContact, tellParty } from "./correspondence.ts";
import { nameParty, renameParty } from "./name-party.ts";
import type { ReportingCommand } from "./reporting-commands.ts";
import type { ReportingDecision, ReportingView } from "./reporting-state.ts";
import type { Chapter } from "../../kernel/chapter.ts";
import { refuse } from "../../kernel/refusal.ts";

export const reporting = {
  decide: {
    OpenCase: () => refuse("already-open"),
    TellParty: tellParty,
    RuleOutContact: ruleOutContact,
    NameParty: nameParty,
    RenameParty: renameParty,
  },
} satisfies Chapter<ReportingCommand, ReportingView, ReportingDecision>;
