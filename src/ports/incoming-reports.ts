import type { NodeId } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";
import type { Instant } from "../domain/values/time.ts";

/** An issue that the app opened for a report on its way. */
export interface IncomingIssue {
  readonly id: NodeId;
  readonly number: number;
}

/** One that nothing was written into yet. */
export interface EmptyIssue extends IncomingIssue {
  readonly openedAt: Instant;
}

/**
 * The case repository, as far as reports go that come from outside. GitHub mails what an issue says
 * when it is opened, and nothing of a later edit. Throws `Transient` and `Terminal`.
 */
export interface IncomingReports {
  /** One of the app's newest issues, by the title it was opened with. */
  find(title: string): Promise<IncomingIssue | undefined>;
  /** Opens an issue that says nothing. */
  open(title: string): Promise<IncomingIssue>;
  /** Writes the report into it and makes it a case, in one step, opening it where it was given up; safe to repeat. */
  fill(issue: IncomingIssue, body: string): Promise<void>;
  /** Those among the app's newest open issues whose title begins so and that say nothing. */
  empty(titleBegins: string): Promise<readonly EmptyIssue[]>;
  /** Closes one as not planned, with what it says then; safe to repeat. */
  giveUp(issue: IncomingIssue, body: string): Promise<void>;
  /** Who owns the organisation. */
  owners(): Promise<readonly Person[]>;
}
