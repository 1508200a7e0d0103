import type { Actor } from "./records/account.ts";
import type { Issue } from "./records/issue.ts";
import type { Repository } from "./records/repository.ts";
import { nodeId } from "./node-id.ts";
import type { World } from "./world.ts";

export interface IssueText {
  readonly author: Actor;
  readonly title: string;
  readonly body: string;
}

/**
 * An issue or a pull request as it begins, with the next number of its repository; a pull request's
 * node id is its own.
 */
export function newIssueRecord(
  world: World,
  repository: Repository,
  { author, title, body }: IssueText,
  ownNodeId?: string,
): Issue {
  const databaseId = world.nextId();
  const issue: Issue = {
    databaseId,
    nodeId: ownNodeId ?? nodeId("Issue", repository.databaseId, databaseId),
    repository,
    number: repository.nextNumber,
    pull: null,
    author,
    title,
    body,
    versions: [],
    state: "open",
    stateReason: null,
    closedAt: null,
    closedBy: null,
    locked: false,
    lockReason: null,
    createdViaEmail: false,
    labels: new Set(),
    assignees: new Set(),
    reactions: [],
    timeline: [],
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  repository.nextNumber += 1;
  return issue;
}
