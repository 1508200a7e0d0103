import { utc } from "../../kernel/formatting/when.ts";
import { type UrgentActionReason, urgentActionRefusals } from "./urgent-action-refusals.ts";
import { type UrgentActionAct, urgentActionActs } from "./urgent-action-acts.ts";
import { linesOrdered } from "../enacting/line.ts";
import { banAlone, banSeconded } from "./ban-alone.ts";
import { declareDanger, noteHelpContacted } from "./danger.ts";
import { ratifyAct, reverseAct } from "./review-act.ts";
import { tellOfAct } from "./tell-of-act.ts";
import { loneActsAfter } from "./unilateral-act.ts";
import type { UrgentActionCommand } from "./urgent-action-commands.ts";
import {
  type OwnUrgentActionEvent,
  type UrgentActionEvent,
  urgentActionEvents,
} from "./urgent-action-events.ts";
import type { UrgentActionState, UrgentActionView } from "./urgent-action-state.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";

/** What this chapter speaks of. */
export interface UrgentAction extends Terms {
  readonly command: UrgentActionCommand;
  readonly event: OwnUrgentActionEvent;
  readonly known: UrgentActionEvent;
  readonly act: UrgentActionAct;
  readonly refusal: keyof typeof urgentActionRefusals;
  readonly reason: UrgentActionReason;
  readonly part: UrgentActionState;
  readonly view: UrgentActionView;
}

export const urgentAction: Chapter<UrgentAction> = {
  events: urgentActionEvents,
  acts: urgentActionActs,
  refusals: urgentActionRefusals,
  begin: () => ({ loneActs: [], dangerAt: undefined, helpContactedAt: undefined }),
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
  seconding: {
    "ban-alone": {
      asks: ({ of, until }) => `that ${of} be banned until ${utc(until)}`,
      brings: (act, asking, askedBy) => banSeconded(act, askedBy, asking),
      isOver: ({ until }, { closed, asOf }) => closed !== undefined || until <= asOf,
    },
  },
};
