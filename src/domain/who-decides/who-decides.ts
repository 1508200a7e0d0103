import type { Chapter, Terms } from "../kernel/chapter.ts";
import { mentioned, named } from "../kernel/formatting/people.ts";
import { type Doer, isSamePerson, type Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import { appointPerson, personAppointed } from "./appoint.ts";
import {
  type AppointmentDue,
  type MembersDue,
  appointmentOwed,
  whoDecidesDues,
} from "./appointment-owed.ts";
import { disclosedNotice } from "./disclosures-text.ts";
import {
  disclosuresUnanswered,
  disclosuresWithout,
  letStay,
  openDisclosures,
} from "./disclosures.ts";
import { handedOver, handOver } from "./hand-over.ts";
import { conflictsPutOut } from "./declared-conflicts.ts";
import { partiesWhoJoined } from "./joined-as-party.ts";
import { namingsEnd, namingsNeared } from "./named-by-one.ts";
import { chairNamed, nameChair } from "./name-chair.ts";
import {
  discloseConflict,
  endRecusal,
  recusedByOthers,
  recuseMember,
  whyNotRecuse,
  whyNotUnrecuse,
} from "./recusal.ts";
import { type WhoDecidesAct, whoDecidesActs } from "./who-decides-acts.ts";
import type { WhoDecidesCommand } from "./who-decides-commands.ts";
import {
  type OwnWhoDecidesEvent,
  type WhoDecidesEvent,
  whoDecidesEvents,
} from "./who-decides-events.ts";
import { type WhoDecidesReason, whoDecidesRefusals } from "./who-decides-refusals.ts";
import type { Disclosure, Recusal, WhoDecidesState, WhoDecidesView } from "./who-decides-state.ts";

/** What this chapter speaks of. */
export interface WhoDecidesTerms extends Terms {
  readonly command: WhoDecidesCommand;
  readonly heeded: never;
  readonly event: OwnWhoDecidesEvent;
  readonly known: WhoDecidesEvent;
  readonly clock: never;
  readonly act: WhoDecidesAct;
  readonly due: AppointmentDue | MembersDue;
  readonly owing: AppointmentDue | MembersDue;
  readonly refusal: keyof typeof whoDecidesRefusals;
  readonly reason: WhoDecidesReason;
  readonly part: WhoDecidesState;
  readonly view: WhoDecidesView;
}

export const whoDecides: Chapter<WhoDecidesTerms> = {
  events: whoDecidesEvents,
  acts: whoDecidesActs,
  refusals: whoDecidesRefusals,
  begin: () => ({
    recusals: [],
    recusedAt: undefined,
    letBack: [],
    namings: [],
    disclosures: [],
    handedOver: undefined,
    appointed: [],
    chairNamed: undefined,
    votingSince: undefined,
    chairAlerts: [],
    lastActedAt: new Map(),
  }),
  decide: {
    RecuseMember: recuseMember,
    EndRecusal: endRecusal,
    DiscloseConflict: discloseConflict,
    LetStay: letStay,
    HandOver: handOver,
    AppointPerson: appointPerson,
    NameChair: nameChair,
  },
  heeds: {},
  handles: {
    EndRecusal: ({ member }) => [member],
    LetStay: ({ member }) => [member],
    NameChair: ({ member }) => [member],
    AppointPerson: ({ person }) => [person],
    RecuseMember: ({ member }) => (member === "oneself" ? [] : [member]),
  },
  evolve: {
    MemberRecused: ({ recusals, disclosures, namings }, { member, ground, by, at }) => ({
      recusals: [...without(recusals, member), { member, ground }],
      recusedAt: at,
      disclosures: disclosuresWithout(disclosures, member),
      ...(ground === "named" && { namings: [...namings, { member, by, at, isNeared: false }] }),
    }),
    RecusalEnded: ({ recusals, letBack }, { member, at }) => ({
      recusals: without(recusals, member),
      letBack: [...letBack, { member, at }],
    }),
    RecusalEndNeared: ({ namings }, { member }) => ({ namings: namingsNeared(namings, member) }),
    ConflictDisclosed: ({ disclosures }, { by: member, at }) => {
      /* v8 ignore next -- the app has nothing to disclose; only the type of an actor allows it */
      if (member === "comity") return {};
      const others = disclosuresWithout(disclosures, member);
      return { disclosures: [...others, { member, at, unansweredAt: undefined }] };
    },
    DisclosureAnswered: ({ disclosures }, { member }) => ({
      disclosures: disclosuresWithout(disclosures, member),
    }),
    DisclosureUnanswered: ({ disclosures }, { member, at }) => ({
      disclosures: disclosures.map((one) =>
        isSamePerson(one.member, member) ? { ...one, unansweredAt: at } : one,
      ),
    }),
    AssignmentUndone: () => ({}),
    CaseHandedOver: (_, { at, ground }) => ({ handedOver: { at, ground } }),
    PersonAppointed: ({ appointed }, { person }) => ({ appointed: [...appointed, person] }),
    ChairNamed: (_, { member }) => ({ chairNamed: member }),
    ChairAlerted: ({ chairAlerts }, { about, act, at }) => ({
      chairAlerts: [...chairAlerts, { about, act, at }],
    }),
  },
  lengths: [],
  clocks: {},
  moments: (state, { config }) => [
    ...disclosuresUnanswered(state),
    ...namingsEnd(state),
    ...partiesWhoJoined(state, config),
    ...conflictsPutOut(state, config),
  ],
  owesEarly: appointmentOwed,
  owes: () => undefined,
  owesAtLast: () => undefined,
  dues: whoDecidesDues,
  now: (state) => ({ pressing: openDisclosures(state).length > 0 ? ["may-stay"] : [] }),
  tells: {
    ConflictDisclosed: ({ by, at }, { state, people }) =>
      openDisclosures(state).flatMap((one) =>
        isOf(one, by, at) ? (disclosedNotice(people, one.member, false) ?? []) : [],
      )[0],
    DisclosureUnanswered: ({ member, at }, { state, people }) =>
      openDisclosures(state).some(({ unansweredAt }) => unansweredAt === at)
        ? disclosedNotice(people, member, true)
        : undefined,
    RecusalEnded: ({ member, by }) =>
      by === "comity"
        ? `${mentioned([member])}, you decide this case again: within 48 hours nobody else agreed that you are a party to it.`
        : undefined,
    AssignmentUndone: ({ member }) =>
      `${named([member])} is out of this case, so the assignment was taken back. Please assign somebody else.`,
  },
  seconding: {
    recuse: {
      asks: ({ member }) => `that ${named([member])} be out of this case`,
      brings: ({ member, reason }, asking) =>
        whyNotRecuse(member, asking) ?? recusedByOthers(member, reason, asking),
    },
    unrecuse: {
      asks: ({ member }) => `that ${named([member])} be let back into this case`,
      brings: ({ member, reason }, { state }) =>
        whyNotUnrecuse(member, state) ?? { type: "RecusalEnded", member, reason },
    },
    "hand-over": {
      asks: () => "that the council decide this case",
      brings: ({ reason }, asking) => handedOver(reason, asking),
    },
    appoint: {
      asks: ({ person }) => `to appoint ${named([person])} for this case`,
      brings: personAppointed,
    },
    "name-chair": {
      asks: ({ member }) => `that ${named([member])} act as chair in this case`,
      brings: ({ member }, asking) => chairNamed(member, asking),
    },
  },
};

/** The recusals but for that of a member. */
function without(recusals: readonly Recusal[], member: Person): readonly Recusal[] {
  return recusals.filter((recusal) => !isSamePerson(recusal.member, member));
}

/** Whether that is what they disclosed then, and it was not said yet that nobody answered. */
function isOf({ member, at, unansweredAt }: Disclosure, by: Doer, then: Instant): boolean {
  return isSamePerson(by, member) && at === then && unansweredAt === undefined;
}
