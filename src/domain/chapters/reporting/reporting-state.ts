import type { ReportingAct } from "./reporting-acts.ts";
import type { IntakeView } from "../intake/intake-state.ts";
import type {
  Impossibility,
  NotReceivedThen,
  ReportingEvent,
  StillWanted,
  Telling,
  UnclearAnswer,
} from "./reporting-events.ts";
import type { ReportingReason } from "./reporting-refusals.ts";
import type { AwaitsSecond, Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { Addressee, PartyRef } from "../../values/party.ts";
import type { Cause, CodeName } from "../../values/ids.ts";
import type { Doer } from "../../values/person.ts";
import type { Alert } from "../../who-decides/who-decides-state.ts";
import type { Instant } from "../../values/time.ts";

/** Something an outside person was told, by whom and when. */
export interface Told {
  readonly party: Addressee;
  readonly what: Telling;
  readonly until: Instant | undefined;
  readonly at: Instant;
  readonly by: Doer;
  /** The letter that told them, where one did. */
  readonly letter?: Cause | undefined;
  /** Whether they have a time to answer, and can learn of it on their private page alone. */
  readonly onPage?: true | undefined;
}

/** Why somebody lawfully cannot be told or asked, and since when that is known. */
export interface RuledOut {
  readonly party: Addressee;
  readonly for: "tell" | "ask";
  readonly ground: Impossibility;
  readonly at: Instant;
}

/** A reporter of another case of the same incident. */
export interface JoinedReport {
  readonly from: CodeName;
  readonly was: PartyRef;
  readonly party: PartyRef;
  readonly hasPage: boolean;
  /** Whether they were no party here before. */
  readonly isNew: boolean;
  /** Whether that case is handled here still. */
  readonly isHere: boolean;
}

/** What outside people were told, and what nobody answered. */
export interface ReportingState {
  /** What the report's form says of people and nobody could read. */
  readonly unclear: readonly UnclearAnswer[];
  readonly notReceivedThen: NotReceivedThen | undefined;
  readonly tellings: readonly Told[];
  readonly ruledOut: readonly RuledOut[];
  /** When the council was told that a reporter has no reply. */
  readonly councilAlertedAt: Instant | undefined;
  /** What the case was called then. */
  readonly councilCalledFrom: CodeName | undefined;
  /** What else it was told of. */
  readonly councilAlerts: readonly Alert[];
  readonly lettersSent: readonly string[];
  /** The reports that are taken back, since when, and what their reporters still want to hear. */
  readonly withdrawals: readonly {
    readonly party: PartyRef;
    readonly at: Instant;
    readonly wants: readonly StillWanted[];
    /** Where they are owed it now, if it is not that they took the report back. */
    readonly ledTo?: CodeName;
  }[];
  /** The reporters of other cases that are handled here, or were. */
  readonly joined: readonly JoinedReport[];
}

/** What this chapter may know of a case. */
export type ReportingView = IntakeView & ReportingState;

export type ReportingEventBody = BodyOf<ReportingEvent> | AwaitsSecond<ReportingAct>;
/** What a command of this chapter brings about. */
export type ReportingDecision = Decided<ReportingEventBody, ReportingReason>;
