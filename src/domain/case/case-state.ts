import type { Act } from "./act.ts";
import type { AnsweredChange } from "./answered-changes.ts";
import type { AnyChapter } from "./chapters.ts";
import type { ClockName } from "./clock-name.ts";
import type { ToldRewording } from "./words-changed.ts";
import type { CaseFile } from "../kernel/case-file.ts";
import type { Together } from "../kernel/merged.ts";
import type { PartyRef } from "../values/party.ts";
import type { Doer } from "../values/person.ts";
import type { Instant } from "../values/time.ts";

/** An act that waits for another member's `/second`. */
export interface PendingAct {
  readonly number: number;
  readonly act: Act;
  readonly by: Doer;
}

/** A deadline that was announced (neared) or passed (missed); history, not the state of a clock. */
export interface DeadlineEntry {
  /** When that was noted. */
  readonly at: Instant;
  readonly clock: ClockName;
  readonly party: PartyRef | undefined;
  readonly dueAt: Instant;
}

/** What none of the chapters keeps. */
interface Besides {
  readonly pending: readonly PendingAct[];
  /** How many acts have ever asked for a second. */
  readonly actsMoved: number;
  readonly neared: readonly DeadlineEntry[];
  readonly missed: readonly DeadlineEntry[];
  /** When what is overdue was called to mind last. */
  readonly recalledAt: Instant | undefined;
  /** Changes by hand that were answered within the hour before the last of them. */
  readonly answeredChanges: readonly AnsweredChange[];
  /** Changes of what was said that were told within the hour before the last of them. */
  readonly toldRewordings: readonly ToldRewording[];
}

/** What the record says of a case: what each chapter keeps, and what none of them does. */
export type CaseState = CaseFile & Together<ReturnType<AnyChapter["begin"]>> & Besides;
