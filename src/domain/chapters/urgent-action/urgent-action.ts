import { actionsOrdered } from "../enacting/action.ts";
import { enactedNotice } from "../enacting/enacted-notice.ts";
import { banAlone, banSeconded } from "./ban-alone.ts";
import { callAskedNotice, dangerNotice, dangerSaidAgainNotice } from "./danger-text.ts";
import {
  declareDanger,
  isInDanger,
  noteHelpContacted,
  wereCalledWithinTheHour,
  whyMediationWaitsForDanger,
} from "./danger.ts";
import { ongoingNotice } from "./ongoing-text.ts";
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
import { urgentActionDues } from "./urgent-action-steps-text.ts";
import { alertsOfWaiting, whatWaits } from "./what-waits.ts";
import { callsAskedAfter, type HelpDue, helpOwed } from "./who-was-called.ts";
import type { UrgentActionState, UrgentActionView } from "./urgent-action-state.ts";
import type { ReportingCommand } from "../reporting/reporting-commands.ts";
import type { MediatingCommand } from "../mediating/mediating-commands.ts";
import type { Chapter, Terms } from "../../kernel/chapter.ts";
import { inFull } from "../../kernel/formatting/in-full.ts";
import { utc } from "../../kernel/formatting/when.ts";
import { refuse } from "../../kernel/refusal.ts";
import { chairNotice } from "../../who-decides/chair-text.ts";
import { type Doer, isSamePerson, type Person } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";

/** What this chapter speaks of. */
export interface UrgentActionTerms extends Terms {
  readonly command: UrgentActionCommand;
  readonly heeded:
    | Extract<MediatingCommand, { type: "OfferMediation" | "AgreeToMediation" }>
    | Extract<ReportingCommand, { type: "TellParty" }>;
  readonly event: OwnUrgentActionEvent;
  readonly known: UrgentActionEvent;
  readonly clock: "unilateral action";
  readonly act: UrgentActionAct;
  readonly due: HelpDue;
  readonly owing: HelpDue;
  readonly refusal: keyof typeof urgentActionRefusals;
  readonly reason: UrgentActionReason;
  readonly part: UrgentActionState;
  readonly view: UrgentActionView;
}

export const urgentAction: Chapter<UrgentActionTerms> = {
  events: urgentActionEvents,
  acts: urgentActionActs,
  refusals: urgentActionRefusals,
  begin: () => ({
    unilateralActs: [],
    dangerAt: undefined,
    helpContactedAt: undefined,
    callAskedAt: [],
    ongoingAt: undefined,
  }),
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
    AgreeToMediation: (_, { state }) => whyMediationWaitsForDanger(state),
    TellParty: ({ what }, { state }) =>
      what === "mediation" ? whyMediationWaitsForDanger(state) : [],
  },
  handles: { BanAlone: ({ whom }) => ("handle" in whom ? [whom.handle] : []) },
  evolve: {
    DangerDeclared: (_, { at }) => ({ dangerAt: at, callAskedAt: [] }),
    HelpContacted: (_, { at }) => ({ helpContactedAt: at }),
    CallAskedAfter: ({ callAskedAt }, { at }) => ({ callAskedAt: [...callAskedAt, at] }),
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
    ReportReceived: (_, { ongoing, at }) => (ongoing ? { ongoingAt: at } : {}),
    FindingDrafted: ({ dangerAt, ongoingAt }, { finding, at }) => ({
      dangerAt: since(dangerAt, finding.danger, at),
      ongoingAt: since(ongoingAt, finding.ongoing, at),
    }),
  },
  lengths: [unilateralActionLength],
  clocks: {
    "unilateral action": {
      owed: () => "the report of what was done alone",
      runs: unilateralActionClocks,
    },
  },
  moments: (state, surroundings) => [
    ...bansAloneMoments(state, surroundings),
    ...callsAskedAfter(state),
    ...alertsOfWaiting(state, surroundings),
  ],
  owesFirst: helpOwed,
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: urgentActionDues,
  now: (state) => ({
    pressing: [
      ...(isInDanger(state) ? ["danger"] : []),
      ...(state.ongoingAt !== undefined || isInDanger(state) ? ["act"] : []),
      ...(state.ongoingAt !== undefined && !isInDanger(state) ? ["danger"] : []),
      ...(state.unilateralActs.some(({ settled }) => !settled) ? ["ratify", "reverse"] : []),
    ],
  }),
  tells: {
    // Whoever comes into the room sees whom to call, even if the first word of it was said before.
    CaseMoved: (_, { state, people, emergencySheet }) => {
      if (isInDanger(state)) return emergencySheet.trim();
      return state.ongoingAt !== undefined && !state.closed ? ongoingNotice(people) : undefined;
    },
    ReportReceived: ({ ongoing, at }, { state, people }) =>
      ongoing && state.ongoingAt === at && !state.closed ? ongoingNotice(people) : undefined,
    // Who may act and how stands in the sheet too, so danger says it for both.
    FindingDrafted: ({ finding, at }, { state, people, emergencySheet }) => {
      if (state.closed && state.closed.at >= at) return undefined;
      // Somebody else may have said so within the same second.
      const begins = (answer: "yes" | "no" | "unknown" | undefined, saidAt: Instant | undefined) =>
        answer === "yes" && saidAt === at;
      if (begins(finding.danger, state.dangerAt)) return dangerNotice(people, emergencySheet);
      return begins(finding.ongoing, state.ongoingAt) ? ongoingNotice(people) : undefined;
    },
    ChairAlerted: ({ about, act }, { state, config }) => {
      const waits = whatWaits(state, config).some((one) => one.about === about && one.act === act);
      if (!waits) return undefined;
      const what =
        about === "danger"
          ? "somebody may be in danger, and nobody has noted whom they called."
          : `what was done by one member alone (${act}) waits for the others to review it.`;
      return chairNotice(what, state, config);
    },
    CallAskedAfter: ({ at }, { state, people }) =>
      state.callAskedAt.includes(at) && helpOwed(state) ? callAskedNotice(people) : undefined,
    DangerDeclared: (event, { people, emergencySheet, events }) =>
      wereCalledWithinTheHour(event, events)
        ? dangerSaidAgainNotice(event.by)
        : dangerNotice(people, emergencySheet),
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
      asks: ({ of, until }) => `that ${inFull(of)} be banned until ${utc(until)}`,
      brings: (act, asking, askedBy) => banSeconded(act, askedBy, asking),
      tells: ({ of }, { number, by }, { people, state }) => {
        const party = state.parties.find(({ ref }) => ref === of);
        return banAwaitsSecondNotice(without([by], people), number, party);
      },
      isOver: ({ until }, { closed, asOf }) => closed !== undefined || until <= asOf,
    },
  },
};

function without(doers: readonly Doer[], people: readonly Person[]): readonly Person[] {
  return people.filter((one) => !doers.some((doer) => isSamePerson(one, doer)));
}

/** Since when something is so, as the newest answer leaves it. */
function since(
  before: Instant | undefined,
  answer: "yes" | "no" | "unknown" | undefined,
  at: Instant,
): Instant | undefined {
  if (answer === "no") return undefined;
  return answer === "yes" ? (before ?? at) : before;
}
