import type { Chapter } from "../kernel/chapter.ts";
import { isSamePerson, type Person } from "../values/person.ts";
import { appointPerson } from "./appoint.ts";
import { handOver } from "./hand-over.ts";
import { nameChair } from "./name-chair.ts";
import { discloseConflict, endRecusal, recuseMember } from "./recusal.ts";
import type { WhoDecidesCommand } from "./who-decides-commands.ts";
import type { OwnWhoDecidesEvent, WhoDecidesEvent } from "./who-decides-events.ts";
import type { Recusal, WhoDecidesDecision, WhoDecidesView } from "./who-decides-state.ts";

export const whoDecides = {
  decide: {
    RecuseMember: recuseMember,
    EndRecusal: endRecusal,
    DiscloseConflict: discloseConflict,
    HandOver: handOver,
    AppointPerson: appointPerson,
    NameChair: nameChair,
  },
  evolve: {
    MemberRecused: ({ recusals }, { member, ground }) => ({
      recusals: [...without(recusals, member), { member, ground }],
    }),
    RecusalEnded: ({ recusals }, { member }) => ({ recusals: without(recusals, member) }),
    ConflictDisclosed: () => ({}),
    AssignmentUndone: () => ({}),
    CaseHandedOver: (_, { at, ground }) => ({ handedOver: { at, ground } }),
    PersonAppointed: ({ appointed }, { person }) => ({ appointed: [...appointed, person] }),
    ChairNamed: (_, { member }) => ({ chairNamed: member }),
  },
} satisfies Chapter<
  WhoDecidesCommand,
  OwnWhoDecidesEvent,
  WhoDecidesEvent,
  WhoDecidesView,
  WhoDecidesDecision
>;

/** The recusals but for that of a member. */
function without(recusals: readonly Recusal[], member: Person): readonly Recusal[] {
  return recusals.filter((recusal) => !isSamePerson(recusal.member, member));
}
