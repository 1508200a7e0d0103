import { linesOrdered } from "../enacting/line.ts";
import { banAlone } from "./ban-alone.ts";
import { declareDanger, noteHelpContacted } from "./danger.ts";
import { ratifyAct, reverseAct } from "./review-act.ts";
import { tellOfAct } from "./tell-of-act.ts";
import { loneActsAfter } from "./unilateral-act.ts";
import type { UrgentActionCommand } from "./urgent-action-commands.ts";
import type { OwnUrgentActionEvent, UrgentActionEvent } from "./urgent-action-events.ts";
import type { UrgentActionDecision, UrgentActionView } from "./urgent-action-state.ts";
import type { Chapter } from "../../kernel/chapter.ts";

export const urgentAction = {
  decide: {
    DeclareDanger: declareDanger,
    NoteHelpContacted: noteHelpContacted,
    BanAlone: banAlone,
    TellOfAct: tellOfAct,
    RatifyAct: ratifyAct,
    ReverseAct: reverseAct,
  },
  evolve: {
    DangerDeclared: (_, { at }) => ({ dangerAt: at }),
    HelpContacted: (_, { at }) => ({ helpContactedAt: at }),
    ActedAlone: ({ loneActs, lines }, event) => ({
      loneActs: loneActsAfter(loneActs, event),
      lines: linesOrdered(lines, event.lines ?? [], event, event.act),
    }),
    ActRatified: ({ loneActs }, event) => ({ loneActs: loneActsAfter(loneActs, event) }),
    ActOpposed: ({ loneActs }, event) => ({ loneActs: loneActsAfter(loneActs, event) }),
    FindingDrafted: (_, { finding }) => (finding.danger === "no" ? { dangerAt: undefined } : {}),
  },
} satisfies Chapter<
  UrgentActionCommand,
  OwnUrgentActionEvent,
  UrgentActionEvent,
  UrgentActionView,
  UrgentActionDecision
>;
