import { actionsOrdered } from "../enacting/action.ts";
import { enactedNotice } from "../enacting/enacted-notice.ts";
import { banAlone, banSeconded } from "./ban-alone.ts";
import { dangerNotice } from "./danger-text.ts";
import { declareDanger, isInDanger, noteHelpContacted } from "./danger.ts";
import { ratifyAct, reverseAct } from "./ratify-or-reverse.ts";
import { tellOfAct } from "./tell-of-act.ts";
import { unilateralActsAfter } from "./unilateral-act.ts";
import { unilateralActionClocks, unilateralActionLength } from "./unilateral-action-clock.ts";
import { actedAloneNotice, banAwaitsSecondNotice } from "./unilateral-acts-text.ts";
import { bansAloneMoments } from "./unratified-bans-end.ts";
import { type UrgentActionAct, urgentActionActs } from "./urgent-action-acts.ts";
import type { UrgentActionCommand } from "./urgent-action-commands.ts";
import {
  type OwnUrgentActionEvent,
  type UrgentActionEvent,
  urgentActionEvents,
} from "./urgent-action-events.ts";
import { type UrgentActionReason, urgentActionRefusals } from "./urgent-action-refusals.ts";
import type { UrgentActionState, UrgentActionView } from "./urgent-action-state.ts";
import type { MediatingCommand } from "../mediating/mediating-commands.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import { utc } from "../../kernel/formatting/when.ts";
import { refuse } from "../../kernel/refusal.ts";
import { type Doer, isSamePerson, type Person } from "../../values/person.ts";

/** What this chapter speaks of. */
export interface UrgentActionTerms extends Terms {
  readonly command: UrgentActionCommand;
  readonly heeded: Extract<MediatingCommand, { type: "OfferMediation" }>;
  readonly event: OwnUrgentActionEvent;
  readonly known: UrgentActionEvent;
  readonly clock: "unilateral action";
  readonly act: UrgentActionAct;
  readonly due: never;
  readonly owing: never;
  readonly refusal: keyof typeof urgentActionRefusals;
  readonly reason: UrgentActionReason;
  readonly part: UrgentActionState;
  readonly view: UrgentActionView;
}

export const urgentAction: Chapter<UrgentActionTerms> = {
  events: urgentActionEvents,
  acts: urgentActionActs,
  refusals: urgentActionRefusals,
  begin: () => ({ unilateralActs: [], dangerAt: undefined, helpContactedAt: undefined }),
  decide: {
    DeclareDanger: declareDanger,
    NoteHelpContacted: noteHelpContacted,
    BanAlone: banAlone,
    TellOfAct: tellOfAct,
    RatifyAct: ratifyAct,
    ReverseAct: reverseAct,
  },
  heeds: {
    OfferMediation: ({ anyway }, { state }) =>
      isInDanger(state) && anyway === undefined ? refuse("mediation-in-danger") : [],
  },
  handles: { BanAlone: ({ whom }) => ("handle" in whom ? [whom.handle] : []) },
  evolve: {
    DangerDeclared: (_, { at }) => ({ dangerAt: at }),
    HelpContacted: (_, { at }) => ({ helpContactedAt: at }),
    ActedAlone: ({ unilateralActs, actions }, event) => ({
      unilateralActs: unilateralActsAfter(unilateralActs, event),
      actions: actionsOrdered(actions, event.lines ?? [], event, event.act),
    }),
    ActRatified: ({ unilateralActs }, event) => ({
      unilateralActs: unilateralActsAfter(unilateralActs, event),
    }),
    ActOpposed: ({ unilateralActs }, event) => ({
      unilateralActs: unilateralActsAfter(unilateralActs, event),
    }),
    FindingDrafted: (_, { finding }) => (finding.danger === "no" ? { dangerAt: undefined } : {}),
  },
  lengths: [unilateralActionLength],
  clocks: {
    "unilateral action": {
      owed: () => "the report of what was done alone",
      runs: unilateralActionClocks,
    },
  },
  moments: bansAloneMoments,
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: {},
  now: (state) => ({
    pressing: [
      ...(isInDanger(state) ? ["danger"] : []),
      ...(state.unilateralActs.some(({ settled }) => !settled) ? ["ratify", "reverse"] : []),
    ],
  }),
  tells: {
    // Whoever comes into the room sees whom to call, even if the first word of it was said before.
    CaseMoved: (_, { state, emergencySheet }) =>
      isInDanger(state) ? emergencySheet.trim() : undefined,
    DangerDeclared: (_, { people, emergencySheet }) => dangerNotice(people, emergencySheet),
    ActedAlone: (event, { people, state, config }) => {
      const notice = actedAloneNotice(
        without([event.by, event.askedBy ?? event.by], people),
        event,
      );
      const forPeople = enactedNotice(event.lines ?? [], state, config);
      return forPeople ? `${notice}\n\n${forPeople}` : notice;
    },
  },
  seconding: {
    "ban-alone": {
      asks: ({ of, until }) => `that ${of} be banned until ${utc(until)}`,
      brings: (act, asking, askedBy) => banSeconded(act, askedBy, asking),
      tells: (_, { number, by }, { people }) =>
        banAwaitsSecondNotice(without([by], people), number),
      isOver: ({ until }, { closed, asOf }) => closed !== undefined || until <= asOf,
    },
  },
};

function without(doers: readonly Doer[], people: readonly Person[]): readonly Person[] {
  return people.filter((one) => !doers.some((doer) => isSamePerson(one, doer)));
}
