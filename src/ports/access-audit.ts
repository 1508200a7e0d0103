import type { AccessSeen } from "../domain/chapters/keeping-apart/access-seen.ts";
import type { NodeId } from "../domain/values/ids.ts";

export interface ObservedAccessIssue {
  readonly id: NodeId;
  readonly title: string;
  readonly body: string;
  readonly state: "OPEN" | "CLOSED";
}

/** Looks who can get at the case repository, and keeps one issue about it. */
export interface AccessAudit {
  observe(board: NodeId | undefined): Promise<AccessSeen>;
  issue(): Promise<ObservedAccessIssue | undefined>;
  /** Opens it without a text. */
  openIssue(title: string): Promise<void>;
  writeIssue(issue: ObservedAccessIssue): Promise<void>;
}
