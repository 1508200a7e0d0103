import type { App } from "./app.ts";
import type { Repository } from "./repository.ts";

export type CheckStatus = "queued" | "in_progress" | "completed";

export type CheckConclusion =
  | "success"
  | "failure"
  | "neutral"
  | "cancelled"
  | "skipped"
  | "timed_out"
  | "action_required";

export type AnnotationLevel = "notice" | "warning" | "failure";

export interface CheckAnnotation {
  readonly databaseId: number;
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number | null;
  readonly endColumn: number | null;
  readonly level: AnnotationLevel;
  readonly title: string | null;
  readonly message: string;
  readonly rawDetails: string | null;
}

/** A button of a check run: what is shown, and what the app is told when it is pressed. */
export interface CheckAction {
  readonly label: string;
  readonly description: string;
  readonly identifier: string;
}

export interface CheckRun {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly suite: CheckSuite;
  name: string;
  status: CheckStatus;
  /** `null` until completed. */
  conclusion: CheckConclusion | null;
  externalId: string | null;
  /** `null`: the app's page. */
  detailsUrl: string | null;
  startedAt: string | null;
  completedAt: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  annotations: readonly CheckAnnotation[];
  actions: readonly CheckAction[];
}

/** All that one app says of one commit. */
export interface CheckSuite {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly repository: Repository;
  readonly app: App;
  readonly headOid: string;
  /** The branch whose push asked for it, without `refs/heads/`. */
  readonly headBranch: string | null;
  readonly before: string | null;
  /** Oldest first, also those a newer one of the same name stands in for. */
  readonly runs: CheckRun[];
  readonly createdAt: string;
  updatedAt: string;
}
