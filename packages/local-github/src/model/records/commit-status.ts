import type { Actor } from "./account.ts";
import type { Repository } from "./repository.ts";

type StatusState = "error" | "failure" | "pending" | "success";

/** What a writer or an app said of a commit; a newer one of the same context stands in for it. */
export interface CommitStatus {
  readonly databaseId: number;
  readonly nodeId: string;
  readonly repository: Repository;
  readonly oid: string;
  readonly state: StatusState;
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: Actor;
  readonly createdAt: string;
}
