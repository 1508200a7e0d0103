import type { Occurrence } from "../model/occurrence.ts";
import type { Issue } from "../model/records/issue.ts";
import { presentComment } from "../rest/shapes/comment.ts";
import { presentIssue } from "../rest/shapes/issue.ts";
import { presentLabel } from "../rest/shapes/label.ts";
import { simpleUser } from "../rest/shapes/account.ts";
import { presentCheckRun, presentCheckSuite } from "../rest/shapes/check.ts";
import type { Presented } from "../rest/shapes/presented.ts";
import { presentProject } from "../rest/shapes/project.ts";
import { webhookItem } from "../rest/shapes/project-item.ts";
import { listedPull } from "../rest/shapes/pull-request.ts";
import { presentRepository } from "../rest/shapes/repository.ts";
import { presentReviewComment } from "../rest/shapes/review-comment.ts";
import { webhookReview } from "../rest/shapes/review.ts";
import { webhookRuleset } from "../rest/shapes/ruleset.ts";
import { changedRepositories, nameOnly } from "./changed-repositories.ts";
import { itemChanges } from "./item-changes.ts";
import { memberChanges } from "./member-changes.ts";
import { organizationPayload } from "./organization-payload.ts";
import { pullPayload } from "./pull-payloads.ts";
import { pushOf } from "./push.ts";
import { statusPayload } from "./status-payload.ts";

/**
 * What is particular to an occurrence in GitHub's payload, in GitHub's order; who did it, where and
 * to which installation it goes is added to each alike.
 */
export function payloadOf(github: Presented, occurrence: Occurrence): object {
  switch (occurrence.event) {
    case "issues":
      return {
        issue: presentIssue(github, occurrence.issue),
        ...("changes" in occurrence ? { changes: occurrence.changes } : {}),
        ...("moved" in occurrence ? { changes: transferred(github, occurrence.moved) } : {}),
        ...("label" in occurrence
          ? { label: presentLabel(github, occurrence.repository, occurrence.label) }
          : {}),
        ...("assignee" in occurrence ? { assignee: simpleUser(github, occurrence.assignee) } : {}),
      };
    case "issue_comment":
      return {
        ...("changes" in occurrence ? { changes: occurrence.changes } : {}),
        issue: presentIssue(github, occurrence.issue),
        comment: presentComment(github, occurrence.comment),
      };
    case "label":
      return {
        label: presentLabel(github, occurrence.repository, occurrence.label),
        ...("changes" in occurrence ? { changes: occurrence.changes } : {}),
      };
    case "member":
      return { member: simpleUser(github, occurrence.member), ...memberChanges(occurrence) };
    case "repository":
      return repositoryChanges(occurrence.action, occurrence.changes);
    case "public":
      return {};
    case "installation_repositories":
      return changedRepositories(occurrence);
    case "push":
      return pushOf(github, occurrence);
    case "create":
      return {
        ref: occurrence.ref,
        ref_type: occurrence.refType,
        master_branch: occurrence.repository.defaultBranch,
        description: occurrence.repository.description,
        pusher_type: "user",
      };
    case "delete":
      return { ref: occurrence.ref, ref_type: occurrence.refType, pusher_type: "user" };
    case "pull_request":
      return pullPayload(github, occurrence);
    case "pull_request_review":
      return {
        review: webhookReview(github, occurrence.review),
        pull_request: listedPull(github, occurrence.pull),
        ...("changes" in occurrence ? { changes: occurrence.changes } : {}),
      };
    case "pull_request_review_comment":
      return {
        comment: presentReviewComment(github, occurrence.comment),
        pull_request: listedPull(github, occurrence.pull),
        ...("changes" in occurrence ? { changes: occurrence.changes } : {}),
      };
    case "check_run":
      return { check_run: presentCheckRun(github, occurrence.run) };
    case "check_suite":
      return { check_suite: presentCheckSuite(github, occurrence.suite) };
    case "status":
      return statusPayload(github, occurrence.commitStatus);
    case "repository_ruleset":
      return {
        repository_ruleset: webhookRuleset(github, occurrence.ruleset),
        ...("changes" in occurrence ? { changes: occurrence.changes } : {}),
      };
    case "org_block":
      return { blocked_user: simpleUser(github, occurrence.blocked) };
    case "organization":
      return organizationPayload(github, occurrence);
    case "installation":
      return { repositories: occurrence.repositories.map(nameOnly) };
    case "projects_v2":
      return {
        projects_v2: presentProject(github, occurrence.project),
        ...("changes" in occurrence ? { changes: occurrence.changes } : {}),
      };
    case "projects_v2_item":
      return { projects_v2_item: webhookItem(github, occurrence.item), ...itemChanges(occurrence) };
  }
}

function transferred(github: Presented, moved: Issue): object {
  return {
    new_issue: presentIssue(github, moved),
    new_repository: presentRepository(github, moved.repository),
  };
}

function repositoryChanges(action: string, changes: object | undefined): object {
  if (changes === undefined) return {};
  return { changes: action === "renamed" ? { repository: changes } : changes };
}
