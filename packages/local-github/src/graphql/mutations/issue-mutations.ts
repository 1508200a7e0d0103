import { addAssignees, removeAssignees } from "../../model/assignees.ts";
import { deleteIssue } from "../../model/delete-issue.ts";
import { closeIssue, reopenIssue } from "../../model/issue-state.ts";
import { addLabels, removeLabels } from "../../model/issue-labels.ts";
import { lockIssue, unlockIssue } from "../../model/issue-locks.ts";
import { createIssue, updateIssue } from "../../model/issues.ts";
import type { Issue } from "../../model/records/issue.ts";
import type { IssueStateReason, LockReason } from "../../model/records/timeline-event.ts";
import { transferIssue } from "../../model/transfer-issue.ts";
import { actorOf } from "../../model/viewer.ts";
import {
  assigneesNamed,
  labelsNamed,
  requiredIssue,
  requiredRepository,
  requiredThread,
} from "../required-node.ts";
import { show } from "../shown.ts";
import { showAccount, showIssue } from "../show-record.ts";
import type { RootFields } from "../type-fields.ts";

/** What each answers is its payload, without `clientMutationId`. */
export const issueMutations: RootFields = {
  createIssue: (input, context) => {
    const issue = createIssue(context.world, context.viewer, requiredRepository(input, context), {
      title: input.text("title"),
      body: input.optionalText("body"),
      labels: labelsNamed(input, context),
      assignees: assigneesNamed(input, context),
    });
    return { issue: show("Issue", issue) };
  },
  updateIssue: (input, context) => {
    const state = input.optionalText("state");
    const issue = updateIssue(context.world, context.viewer, requiredIssue(input, "id", context), {
      title: input.optionalText("title"),
      body: input.optionalText("body"),
      state: state === undefined ? undefined : state === "CLOSED" ? "closed" : "open",
      labels: labelsNamed(input, context),
      assignees: assigneesNamed(input, context),
    });
    return { issue: show("Issue", issue), actor: showAccount(actorOf(context.viewer)) };
  },
  closeIssue: (input, context) => {
    const issue = requiredIssue(input, "issueId", context);
    const reason = closeReasons.get(input.optionalText("stateReason") ?? "COMPLETED");
    closeIssue(context.world, context.viewer, issue, reason);
    return { issue: show("Issue", issue) };
  },
  reopenIssue: (input, context) => {
    const issue = requiredIssue(input, "issueId", context);
    reopenIssue(context.world, context.viewer, issue);
    return { issue: show("Issue", issue) };
  },
  deleteIssue: (input, context) => {
    const issue = requiredIssue(input, "issueId", context);
    deleteIssue(context.world, context.viewer, issue);
    return { repository: show("Repository", issue.repository) };
  },
  transferIssue: (input, context) => {
    const issue = requiredIssue(input, "issueId", context);
    const target = requiredRepository(input, context);
    return { issue: show("Issue", transferIssue(context.world, context.viewer, issue, target)) };
  },
  lockLockable: (input, context) => {
    const issue = requiredThread(input, "lockableId", context);
    const reason = lockReasons.get(input.optionalText("lockReason") ?? "");
    lockIssue(context.world, context.viewer, issue, reason ?? null);
    return { lockedRecord: showIssue(issue), actor: showAccount(actorOf(context.viewer)) };
  },
  unlockLockable: (input, context) => {
    const issue = requiredThread(input, "lockableId", context);
    unlockIssue(context.world, context.viewer, issue);
    return { unlockedRecord: showIssue(issue), actor: showAccount(actorOf(context.viewer)) };
  },
  addLabelsToLabelable: (input, context) => {
    const issue = requiredThread(input, "labelableId", context);
    addLabels(context.world, context.viewer, issue, labelsNamed(input, context) ?? []);
    return labelled(issue);
  },
  removeLabelsFromLabelable: (input, context) => {
    const issue = requiredThread(input, "labelableId", context);
    removeLabels(context.world, context.viewer, issue, labelsNamed(input, context) ?? []);
    return labelled(issue);
  },
  clearLabelsFromLabelable: (input, context) => {
    const issue = requiredThread(input, "labelableId", context);
    removeLabels(context.world, context.viewer, issue, [...issue.labels]);
    return labelled(issue);
  },
  addAssigneesToAssignable: (input, context) => {
    const issue = requiredThread(input, "assignableId", context);
    addAssignees(context.world, context.viewer, issue, assigneesNamed(input, context) ?? []);
    return { assignable: showIssue(issue) };
  },
  removeAssigneesFromAssignable: (input, context) => {
    const issue = requiredThread(input, "assignableId", context);
    removeAssignees(context.world, context.viewer, issue, assigneesNamed(input, context) ?? []);
    return { assignable: showIssue(issue) };
  },
};

function labelled(issue: Issue): object {
  return { labelable: showIssue(issue) };
}

const closeReasons: ReadonlyMap<string, IssueStateReason> = new Map<string, IssueStateReason>([
  ["COMPLETED", "completed"],
  ["NOT_PLANNED", "not_planned"],
  ["DUPLICATE", "duplicate"],
]);

const lockReasons: ReadonlyMap<string, LockReason> = new Map<string, LockReason>([
  ["OFF_TOPIC", "off-topic"],
  ["TOO_HEATED", "too heated"],
  ["RESOLVED", "resolved"],
  ["SPAM", "spam"],
]);
