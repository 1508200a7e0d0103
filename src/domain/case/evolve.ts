import { loneActsAfter } from "../chapters/urgent-action/unilateral-act.ts";
import { linesAfter, linesOrdered } from "../chapters/enacting/line.ts";
import { isSamePerson } from "../values/person.ts";
import { deliberationAfter, deliberationEnacted } from "../chapters/deciding/deliberation.ts";
import { latest } from "../values/time.ts";
import type { CaseEvent } from "./case-event.ts";
import type { OrderNote } from "../chapters/banning/banning-state.ts";
import type { Party } from "../values/party.ts";
import type { CaseState, DeadlineEntry } from "./case-state.ts";
import { newCase } from "./new-case.ts";
import { grantsAfter } from "../chapters/keeping-apart/grants.ts";

type EventOf<Type extends CaseEvent["type"]> = Extract<CaseEvent, { type: Type }>;
type Change = Partial<CaseState>;

/** The case after one more event. Throws when a case would begin with anything but a report. */
export function evolve(before: CaseState | undefined, event: CaseEvent): CaseState {
  if (!before) {
    if (event.type === "ReportReceived") return newCase(event);
    throw new Error(`a case begins with ReportReceived and not with ${event.type}`);
  }
  const lastActedAt =
    event.by === "comity"
      ? before.lastActedAt
      : new Map([...before.lastActedAt, [event.by.id, event.at] as const]);
  return { ...before, ...change(before, event), lastActedAt, asOf: latest(before.asOf, event.at) };
}

function change(before: CaseState, event: CaseEvent): Change {
  switch (event.type) {
    case "PartyTold": {
      const { party, what, until, at, by } = event;
      return { tellings: [...before.tellings, { party, what, until, at, by }] };
    }
    case "PartyHeard":
      return heard(before, event);
    case "ContactRuledOut":
      return ruledOut(before, event);
    case "QuestionAsked": {
      const question = { party: event.party, at: event.at, closedAt: undefined };
      return { questions: [...before.questions, question] };
    }
    case "PartyNamed":
    case "PartyRenamed":
      return { parties: withParty(before, event) };
    case "MemberRecused": {
      const { member, ground } = event;
      const recusals = [...without(before, event), { member, ground }];
      return { recusals, pending: before.pending.filter(({ by }) => !isSamePerson(by, member)) };
    }
    case "RecusalEnded":
      return { recusals: without(before, event) };
    case "CaseHandedOver":
      return {
        handedOver: { at: event.at, ground: event.ground },
        deliberation: deliberationAfter(before.deliberation, event),
      };
    case "PersonAppointed":
      return { appointed: [...before.appointed, event.person] };
    case "ChairNamed":
      return { chairNamed: event.member };
    case "CaseSealed":
      return { isSealed: true };
    case "CaseMoved": {
      const { codeName, issue, from, at: since } = event;
      return { codeName, issue, room: { since, from, oldIssue: before.issue.id } };
    }
    case "ReadingGranted":
    case "GrantEnded":
    case "AccessChanged":
      return { grants: grantsAfter(before.grants, event) };
    case "FindingDrafted":
      return {
        finding: { ...before.finding, ...event.finding },
        ...(event.finding.danger === "no" && { dangerAt: undefined }),
      };
    case "DangerDeclared":
      return { dangerAt: event.at };
    case "HelpContacted":
      return { helpContactedAt: event.at };
    case "ActedAlone":
      return {
        loneActs: loneActsAfter(before.loneActs, event),
        lines: linesOrdered(before.lines, event.lines ?? [], event, event.act),
      };
    case "ActRatified":
    case "ActOpposed":
      return { loneActs: loneActsAfter(before.loneActs, event) };
    case "ResolutionProposed":
    case "MemberStoodAside":
    case "DeadlockDeclared":
    case "DeadlockPostponed":
    case "HandOverNeared":
    case "ConsensusReached":
    case "MergeNotCovered":
      return { deliberation: deliberationAfter(before.deliberation, event) };
    case "FeedbackWindowEnded": {
      const { party, at } = event;
      return { feedbackEnded: [...before.feedbackEnded, { party, at }] };
    }
    case "ResolutionEnacted":
      return {
        deliberation: deliberationEnacted(before.deliberation, event.at),
        lines: linesAfter(before.lines, event),
      };
    case "CoolingOffBegun":
    case "StandingNoted":
    case "LineDone":
    case "LineFailed":
    case "LineHandedToPeople":
    case "LinesTriedAgain":
    case "OrderEnded":
    case "LineLifted":
    case "DriftNoticed":
      return { lines: linesAfter(before.lines, event) };
    case "OrderEndNeared":
    case "OrderReviewDue":
    case "OrderReviewed":
      return { orderNotes: [...before.orderNotes, noteOf(event)] };
    case "SecondAwaited": {
      const { number, act, by } = event;
      return {
        pending: [...before.pending, { number, act, by }],
        actsMoved: Math.max(before.actsMoved, number),
      };
    }
    case "ActSeconded":
      return { pending: before.pending.filter((pending) => pending.number !== event.number) };
    case "CaseClosed":
      return { closed: { at: event.at, closing: event.closing } };
    case "CaseReopened":
      return reopened(before, event);
    case "DeadlineNeared":
      return { neared: [...before.neared, entryOf(event)] };
    case "DeadlineMissed":
      return { missed: [...before.missed, entryOf(event)] };
    case "CouncilAlerted":
      return { councilAlertedAt: event.at };
    case "LetterSent":
      return { lettersSent: [...before.lettersSent, event.letter] };
    case "ReportReceived":
    case "ConflictDisclosed":
    case "AssignmentUndone":
    case "NoteTaken":
    case "CommandRefused":
    case "ExplanationGiven":
    case "HandMadeChangeUndone":
    case "RecordAdopted":
      return {};
  }
}

function withParty(
  { parties }: CaseState,
  event: EventOf<"PartyNamed"> | EventOf<"PartyRenamed">,
): readonly Party[] {
  const { party: ref, person, address, heldBy, group } = event;
  const since = parties.find((party) => party.ref === ref)?.since ?? event.at;
  const named: Party = { ref, since, person, address, heldBy, group };
  return parties.some((party) => party.ref === ref)
    ? parties.map((party) => (party.ref === ref ? named : party))
    : [...parties, named];
}

function without(
  { recusals }: CaseState,
  { member }: EventOf<"MemberRecused"> | EventOf<"RecusalEnded">,
): CaseState["recusals"] {
  return recusals.filter((recusal) => !isSamePerson(recusal.member, member));
}

function heard(before: CaseState, event: EventOf<"PartyHeard">): Change {
  const { party, answer, at } = event;
  return {
    questions: answered(before, event),
    hearings: [...before.hearings, { party, answer, at }],
  };
}

function noteOf(
  event: EventOf<"OrderEndNeared"> | EventOf<"OrderReviewDue"> | EventOf<"OrderReviewed">,
): OrderNote {
  const { order, at } = event;
  switch (event.type) {
    case "OrderEndNeared":
      return { order, at, what: "end-nears", dueAt: event.endsAt };
    case "OrderReviewDue":
      return { order, at, what: "review-due", dueAt: event.dueAt };
    case "OrderReviewed":
      return { order, at, what: "reviewed", dueAt: undefined };
  }
}

/** Hearing somebody closes every question they were asked. */
function answered(
  { questions }: CaseState,
  { party, at }: { readonly party: string; readonly at: CaseState["asOf"] },
): CaseState["questions"] {
  return questions.map((question) =>
    question.party === party && question.closedAt === undefined
      ? { ...question, closedAt: at }
      : question,
  );
}

function ruledOut(before: CaseState, event: EventOf<"ContactRuledOut">): Change {
  const { party, for: purpose, ground, at } = event;
  return {
    ruledOut: [...before.ruledOut, { party, for: purpose, ground, at }],
    ...(purpose === "ask" && { questions: answered(before, event) }),
  };
}

function reopened({ closed, closures }: CaseState, { at: reopenedAt }: CaseEvent): Change {
  return {
    closed: undefined,
    closures: closed ? [...closures, { at: closed.at, reopenedAt }] : closures,
  };
}

function entryOf(event: EventOf<"DeadlineNeared"> | EventOf<"DeadlineMissed">): DeadlineEntry {
  return { clock: event.clock, party: event.party, dueAt: event.dueAt };
}
