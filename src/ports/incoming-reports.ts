import type { NodeId } from "../domain/values/ids.ts";
import type { Person } from "../domain/values/person.ts";

/** An issue that the app opened for a report on its way. */
export interface IncomingIssue {
  readonly id: NodeId;
  readonly number: number;
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
  /** Writes the report into it and makes it a case, in one step; safe to repeat. */
  fill(issue: IncomingIssue, body: string): Promise<void>;
  /** Who owns the organisation. */
  owners(): Promise<readonly Person[]>;
}
