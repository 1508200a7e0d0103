import type { Occurrence } from "../model/occurrence.ts";
import { presentComment } from "../rest/shapes/comment.ts";
import { presentIssue } from "../rest/shapes/issue.ts";
import { presentLabel } from "../rest/shapes/label.ts";
import { simpleUser } from "../rest/shapes/account.ts";
import type { Presented } from "../rest/shapes/presented.ts";
import { presentProject } from "../rest/shapes/project.ts";
import { webhookItem } from "../rest/shapes/project-item.ts";
import { itemChanges } from "./item-changes.ts";
import { memberChanges } from "./member-changes.ts";
import { pushOf } from "./push.ts";

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
    case "projects_v2":
      return {
        projects_v2: presentProject(github, occurrence.project),
        ...("changes" in occurrence ? { changes: occurrence.changes } : {}),
      };
    case "projects_v2_item":
      return { projects_v2_item: webhookItem(github, occurrence.item), ...itemChanges(occurrence) };
  }
}

function repositoryChanges(action: string, changes: object | undefined): object {
  if (changes === undefined) return {};
  return { changes: action === "renamed" ? { repository: changes } : changes };
}
