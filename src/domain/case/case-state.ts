import type { BanningState } from "../chapters/banning/banning-state.ts";
import type { ClosingState } from "../chapters/closing/closing-state.ts";
import type { ConsultingState } from "../chapters/consulting/consulting-state.ts";
import type { DecidingState } from "../chapters/deciding/deciding-state.ts";
import type { EnactingState } from "../chapters/enacting/enacting-state.ts";
import type { KeepingApartState } from "../chapters/keeping-apart/keeping-apart-state.ts";
import type { ReportingState } from "../chapters/reporting/reporting-state.ts";
import type { ReviewingState } from "../chapters/reviewing/reviewing-state.ts";
import type { UrgentActionState } from "../chapters/urgent-action/urgent-action-state.ts";
import type { CaseFile } from "../kernel/case-file.ts";
import type { ClockName } from "../values/clock-name.ts";
import type { PartyRef } from "../values/party.ts";
import type { Doer } from "../values/person.ts";
import type { Instant } from "../values/time.ts";
import type { WhoDecidesState } from "../who-decides/who-decides-state.ts";
import type { Act } from "./act.ts";

/** An act that waits for another member's `/second`. */
export interface PendingAct {
  readonly number: number;
  readonly act: Act;
  readonly by: Doer;
}

/** A deadline that was announced (neared) or passed (missed); history, not the state of a clock. */
export interface DeadlineEntry {
  readonly clock: ClockName;
  readonly party: PartyRef | undefined;
  readonly dueAt: Instant;
}

/** What the record says of a case: what each chapter keeps, and what none of them does. */
export type CaseState = CaseFile &
  WhoDecidesState &
  ReportingState &
  KeepingApartState &
  ReviewingState &
  UrgentActionState &
  DecidingState &
  ConsultingState &
  EnactingState &
  BanningState &
  ClosingState & {
    readonly pending: readonly PendingAct[];
    /** How many acts have ever asked for a second. */
    readonly actsMoved: number;
    readonly neared: readonly DeadlineEntry[];
    readonly missed: readonly DeadlineEntry[];
  };
