import type { PullRequestOccurrence } from "../model/pull-occurrence.ts";
import { simpleUser } from "../rest/shapes/account.ts";
import { presentLabel } from "../rest/shapes/label.ts";
import type { Presented } from "../rest/shapes/presented.ts";
import { presentPull } from "../rest/shapes/pull-request.ts";

/** What is particular to a `pull_request` payload. */
export function pullPayload(github: Presented, told: PullRequestOccurrence): object {
  return {
    number: told.pull.issue.number,
    pull_request: presentPull(github, told.pull),
    ...("changes" in told ? { changes: told.changes } : {}),
    ...("label" in told ? { label: presentLabel(github, told.repository, told.label) } : {}),
    ...("assignee" in told ? { assignee: simpleUser(github, told.assignee) } : {}),
    ...("requestedReviewer" in told
      ? { requested_reviewer: simpleUser(github, told.requestedReviewer) }
      : {}),
    ...(told.action === "synchronize" ? { before: told.before, after: told.after } : {}),
  };
}
