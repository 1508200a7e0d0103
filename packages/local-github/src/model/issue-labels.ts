import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import type { Actor } from "./records/account.ts";
import type { Issue } from "./records/issue.ts";
import type { Label } from "./records/label.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/** Labels the issue has already change nothing. */
export function addLabels(
  world: World,
  viewer: Viewer,
  issue: Issue,
  labels: readonly Label[],
): Issue {
  requireAccess(viewer, issue.repository, demands.triageIssues);
  for (const label of labels) {
    if (!issue.labels.has(label)) change(world, actorOf(viewer), issue, label, "labeled");
  }
  return issue;
}

export function removeLabels(
  world: World,
  viewer: Viewer,
  issue: Issue,
  labels: readonly Label[],
): Issue {
  requireAccess(viewer, issue.repository, demands.triageIssues);
  for (const label of labels) {
    if (issue.labels.has(label)) change(world, actorOf(viewer), issue, label, "unlabeled");
  }
  return issue;
}

/** Afterwards the issue has these and no others. */
export function setLabels(
  world: World,
  viewer: Viewer,
  issue: Issue,
  labels: readonly Label[],
): Issue {
  const surplus = [...issue.labels].filter((label) => !labels.includes(label));
  removeLabels(world, viewer, issue, surplus);
  return addLabels(world, viewer, issue, labels);
}

function change(
  world: World,
  actor: Actor,
  issue: Issue,
  label: Label,
  action: "labeled" | "unlabeled",
): void {
  const { repository } = issue;
  const index = world.issuesOf(repository);
  if (action === "labeled") {
    issue.labels.add(label);
    index.labelled(issue, label);
  } else {
    issue.labels.delete(label);
    index.unlabelled(issue, label);
  }
  tellLabel(world, actor, issue, label, action);
}

/** Puts into the timeline, and tells, what the issue has or has lost already. */
export function tellLabel(
  world: World,
  actor: Actor,
  issue: Issue,
  label: Label,
  action: "labeled" | "unlabeled",
): void {
  const { repository } = issue;
  const kind = action === "labeled" ? "LabeledEvent" : "UnlabeledEvent";
  addTimelineEvent(world, actor, issue, { kind, label: { ...label } });
  world.emit(actor, { event: "issues", action, repository, issue, label });
}
