import { mayRead, meets } from "../model/access.ts";
import { demands } from "../model/demands.ts";
import { notFound } from "../model/github-refusal.ts";
import { parseNodeId, type NodeKind } from "../model/node-id.ts";
import { reviewsSeenBy } from "../model/reviews.ts";
import { meetsProject } from "../model/project-access.ts";
import type { NodePart } from "../model/node-id-parts.ts";
import type { World } from "../model/world.ts";
import type { Context } from "./type-fields.ts";
import { show, type Shown } from "./shown.ts";
import { showAccount, showField, showGitObject } from "./show-record.ts";

/** What a global id stands for. What the viewer may not read is refused like what does not exist. */
export function findNode(id: string, context: Context): Shown {
  const node = lookUp(id, context);
  if (node === undefined || !isVisible(node, context)) throw noSuchNode(id);
  return node;
}

export function noSuchNode(id: string): Error {
  return notFound(`Could not resolve to a node with the global id of '${id}'`);
}

function lookUp(id: string, { world }: Context): Shown | undefined {
  const parsed = parseNodeId(id);
  return parsed === undefined ? undefined : finders[parsed.kind]?.(world, parsed.parts);
}

type Finder = (world: World, parts: readonly NodePart[]) => Shown | undefined;

/** By the kind an id tells of; what has no finder cannot be asked for by its id. */
const finders: { readonly [kind in NodeKind]?: Finder } = {
  User: findAccount,
  Organization: findAccount,
  Bot: findAccount,
  App: byNumber(
    (world) => world.apps,
    (app) => show("App", app),
  ),
  Repository: byNumber(
    (world) => world.repositories,
    (found) => show("Repository", found),
  ),
  Issue: byNumber(
    (world) => world.issues,
    (issue) => show("Issue", issue),
  ),
  IssueComment: byNumber(
    (world) => world.comments,
    (found) => show("IssueComment", found),
  ),
  PullRequest: byNumber(
    (world) => world.pulls.byId,
    (pull) => show("PullRequest", pull),
  ),
  PullRequestReview: byNumber(
    (world) => world.pulls.reviews,
    (review) => show("PullRequestReview", review),
  ),
  PullRequestReviewComment: byNumber(
    (world) => world.pulls.comments,
    (comment) => show("PullRequestReviewComment", comment),
  ),
  CheckSuite: byNumber(
    (world) => world.checks.suites,
    (suite) => show("CheckSuite", suite),
  ),
  CheckRun: byNumber(
    (world) => world.checks.runs,
    (run) => show("CheckRun", run),
  ),
  Label: byNumber(
    (world) => world.labels,
    (label) => show("Label", label),
  ),
  ProjectV2: byNumber(
    (world) => world.projects,
    (project) => show("ProjectV2", project),
  ),
  ProjectV2Workflow: (world, [projectId, id]) => {
    const project = world.projects.get(numberOf(projectId));
    const workflow = project?.workflows.find(({ databaseId }) => databaseId === id);
    return project && workflow && show("ProjectV2Workflow", { project, workflow });
  },
  ProjectV2Item: byNumber(
    (world) => world.projectItems,
    (item) => show("ProjectV2Item", item),
  ),
  ProjectV2Field: byNumber((world) => world.projectFields, showField),
  ProjectV2SingleSelectField: byNumber((world) => world.projectFields, showField),
  Commit: findGitObject,
  Tree: findGitObject,
  Blob: findGitObject,
  Tag: findGitObject,
  Ref: (world, [repositoryId, name]) => {
    const repository = world.repositories.get(numberOf(repositoryId));
    const known = typeof name === "string" && repository?.git.ref(name) !== undefined;
    return known ? show("Ref", { repository, name }) : undefined;
  },
};

function findAccount(world: World, parts: readonly NodePart[]): Shown | undefined {
  const account = world.accounts.get(numberOf(parts.at(-1)));
  return account === undefined ? undefined : (showAccount(account) ?? undefined);
}

function findGitObject(world: World, [repositoryId, oid]: readonly NodePart[]): Shown | undefined {
  const repository = world.repositories.get(numberOf(repositoryId));
  if (repository === undefined || typeof oid !== "string") return undefined;
  return showGitObject(repository, oid) ?? undefined;
}

function byNumber<T>(
  records: (world: World) => ReadonlyMap<number, T>,
  print: (record: T) => Shown,
): Finder {
  return (world, parts) => {
    const record = records(world).get(numberOf(parts.at(-1)));
    return record === undefined ? undefined : print(record);
  };
}

function numberOf(part: NodePart | undefined): number {
  return typeof part === "number" ? part : -1;
}

function isVisible(node: Shown, { world, viewer }: Context): boolean {
  const { record } = node;
  if (isKind(node, "Repository")) {
    const isKnown = viewer.kind !== "installation" || world.isIndexed(node.record);
    return isKnown && mayRead(viewer, node.record);
  }
  if (isKind(node, "Issue")) return meets(viewer, node.record.repository, demands.readIssues);
  if (isKind(node, "IssueComment")) {
    return meets(viewer, node.record.issue.repository, demands.readIssues);
  }
  if (isKind(node, "PullRequest")) {
    return meets(viewer, node.record.issue.repository, demands.readPulls);
  }
  if (isKind(node, "PullRequestReview")) {
    const { pull } = node.record;
    return (
      meets(viewer, pull.issue.repository, demands.readPulls) &&
      reviewsSeenBy(viewer, pull).includes(node.record)
    );
  }
  if (isKind(node, "PullRequestReviewComment")) {
    const { pull } = node.record.review;
    return (
      meets(viewer, pull.issue.repository, demands.readPulls) &&
      reviewsSeenBy(viewer, pull).includes(node.record.review)
    );
  }
  if (isKind(node, "CheckSuite")) {
    return meets(viewer, node.record.repository, demands.readChecks);
  }
  if (isKind(node, "CheckRun")) {
    return meets(viewer, node.record.suite.repository, demands.readChecks);
  }
  if (isKind(node, "Label")) {
    const repository = world.repositories.get(node.record.repositoryId);
    return repository !== undefined && meets(viewer, repository, demands.readIssues);
  }
  if (isKind(node, "ProjectV2Workflow")) return meetsProject(viewer, node.record.project, "reader");
  if (isKind(node, "ProjectV2")) return meetsProject(viewer, node.record, "reader");
  if (isKind(node, "ProjectV2Item")) return meetsProject(viewer, node.record.project, "reader");
  if (isKind(node, "ProjectV2Field") || isKind(node, "ProjectV2SingleSelectField")) {
    const project = world.projects.get(node.record.projectId);
    return project !== undefined && meetsProject(viewer, project, "reader");
  }
  // The rest are git objects, which lie in a repository, and accounts and apps, which are public.
  return !("repository" in record) || meets(viewer, record.repository, demands.readContents);
}

export function isKind<K extends Shown["typename"]>(node: Shown, kind: K): node is Shown<K> {
  return node.typename === kind;
}
