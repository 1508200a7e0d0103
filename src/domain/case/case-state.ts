import type { LoneAct } from "../chapters/urgent-action/unilateral-act.ts";
import type { ClockName } from "../values/clock-name.ts";
import type { Line } from "../chapters/enacting/line.ts";
import type { OrderId } from "../values/planned-line.ts";
import type { Finding } from "../chapters/reviewing/finding.ts";
import type { CodeName, NodeId } from "../values/ids.ts";
import { roleOf, type Addressee, type PartyRef } from "../values/party.ts";
import type { Doer, Person } from "../values/person.ts";
import type { Deliberation } from "../chapters/deciding/deliberation.ts";
import type { Instant } from "../values/time.ts";
import type { Act, Closing } from "./act.ts";
import type { HandOverGround } from "../who-decides/hand-over-events.ts";
import type { RecusalGround } from "../who-decides/recusal-events.ts";
import type { Answer, Impossibility, Telling } from "../chapters/reporting/report-events.ts";

/** Someone in the case. The reference is known everywhere, the identity to the record. */
export interface Party {
  readonly ref: PartyRef;
  readonly person: Person | undefined;
  readonly address: string | undefined;
  /** The member who alone knows who this is and speaks with them. */
  readonly heldBy: Person | undefined;
  /** The committee as a whole; that keeps none of its members out of the case. */
  readonly group: "committee" | undefined;
  /** When they came into the case: for a reporter, when their report was received. */
  readonly since: Instant;
}

/** Something an outside person was told, by whom and when. */
export interface Told {
  readonly party: Addressee;
  readonly what: Telling;
  readonly until: Instant | undefined;
  readonly at: Instant;
  readonly by: Doer;
}

/** Why somebody lawfully cannot be told or asked, and since when that is known. */
interface RuledOut {
  readonly party: Addressee;
  readonly for: "tell" | "ask";
  readonly ground: Impossibility;
  readonly at: Instant;
}

/** What somebody said to the committee. */
export interface Heard {
  readonly party: Addressee;
  readonly answer: Answer | undefined;
  readonly at: Instant;
}

/** A question put to somebody; open until `closedAt`. */
export interface Question {
  readonly party: Addressee;
  readonly at: Instant;
  readonly closedAt: Instant | undefined;
}

interface Recusal {
  readonly member: Person;
  readonly ground: RecusalGround;
}

/** Leave to read for somebody outside the deciding body, until it ends by its date. */
export interface Grant {
  readonly person: Person;
  readonly until: Instant;
  readonly endedAt: Instant | undefined;
  /** Whether GitHub lets them read on account of it. */
  readonly canRead: boolean;
}

/** An act that waits for another member's `/second`. */
export interface PendingAct {
  readonly number: number;
  readonly act: Act;
  readonly by: Doer;
}

/** Something noted of a ban while it lasts: that its end nears, that its review is due or was held. */
export interface OrderNote {
  readonly order: OrderId;
  readonly what: "end-nears" | "review-due" | "reviewed";
  readonly at: Instant;
  /** Of the end or the review that is meant. */
  readonly dueAt: Instant | undefined;
}

/** A deadline that was announced (neared) or passed (missed); history, not the state of a clock. */
export interface DeadlineEntry {
  readonly clock: ClockName;
  readonly party: PartyRef | undefined;
  readonly dueAt: Instant;
}

/** What the record says of a case. */
export interface CaseState {
  readonly codeName: CodeName;
  readonly issue: { readonly id: NodeId; readonly number: number };
  readonly openedAt: Instant;
  /** When the report reached anybody of the committee, which may be before the case opened. */
  readonly receivedAt: Instant;
  readonly parties: readonly Party[];
  readonly tellings: readonly Told[];
  readonly ruledOut: readonly RuledOut[];
  readonly questions: readonly Question[];
  readonly recusals: readonly Recusal[];
  /** When and why the council took over; `undefined` while the committee decides. */
  readonly handedOver: { readonly at: Instant; readonly ground: HandOverGround } | undefined;
  /** People from outside who decide this case with those who are left. */
  readonly appointed: readonly Person[];
  readonly chairNamed: Person | undefined;
  readonly isSealed: boolean;
  /** Where it lives in a room: since when, and what it was and was called before. */
  readonly room:
    { readonly since: Instant; readonly from: CodeName; readonly oldIssue: NodeId } | undefined;
  readonly grants: readonly Grant[];
  readonly finding: Finding;
  readonly hearings: readonly Heard[];
  readonly deliberation: Deliberation;
  /** The parties whose time to answer the proposed resolution has ended, and when it did. */
  readonly feedbackEnded: readonly { readonly party: string; readonly at: Instant }[];
  /** Everything that is to be carried out or was, in the order of its numbers. */
  readonly lines: readonly Line[];
  readonly orderNotes: readonly OrderNote[];
  readonly loneActs: readonly LoneAct[];
  /** When somebody last said that somebody is in danger; `undefined` once the finding says no. */
  readonly dangerAt: Instant | undefined;
  /** When it was last noted whom a member called for help. */
  readonly helpContactedAt: Instant | undefined;
  readonly pending: readonly PendingAct[];
  /** How many acts have ever asked for a second. */
  readonly actsMoved: number;
  readonly closed: { readonly at: Instant; readonly closing: Closing } | undefined;
  /** When it was closed and taken up again, oldest first. */
  readonly closures: readonly { readonly at: Instant; readonly reopenedAt: Instant }[];
  readonly neared: readonly DeadlineEntry[];
  readonly missed: readonly DeadlineEntry[];
  readonly councilAlertedAt: Instant | undefined;
  readonly lettersSent: readonly string[];
  /** When each person last did something in this case: someone away who acts is back. */
  readonly lastActedAt: ReadonlyMap<Person["id"], Instant>;
  /** The instant of the newest event. Everything shown is what was true then. */
  readonly asOf: Instant;
}

export function reportersOf({ parties }: Pick<CaseState, "parties">): readonly Party[] {
  return parties.filter((party) => roleOf(party.ref) === "reporter");
}

export function openQuestions({ questions }: CaseState): readonly Question[] {
  return questions.filter((question) => question.closedAt === undefined);
}
