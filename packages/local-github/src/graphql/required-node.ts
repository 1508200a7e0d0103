import type { Issue } from "../model/records/issue.ts";
import type { Project } from "../model/records/project.ts";
import type { ProjectField } from "../model/records/project-field.ts";
import type { PullRequest } from "../model/records/pull-request.ts";
import type { Repository } from "../model/records/repository.ts";
import type { User } from "../model/records/account.ts";
import type { Label } from "../model/records/label.ts";
import { findNode, isKind, noSuchNode } from "./find-node.ts";
import type { Input } from "./input.ts";
import type { Records, Shown, ShownType } from "./shown.ts";
import type { Context } from "./type-fields.ts";

/** The record an input names by id; an id of another type is one that cannot be resolved. */
export function requiredNode<K extends ShownType>(
  input: Input,
  name: string,
  kind: K,
  context: Context,
): Records[K] {
  return ofKind(input.text(name), kind, context);
}

function ofKind<K extends ShownType>(id: string, kind: K, context: Context): Records[K] {
  const node: Shown = findNode(id, context);
  if (isKind(node, kind)) return node.record;
  throw noSuchNode(id);
}

export function requiredIssue(input: Input, name: string, context: Context): Issue {
  return requiredNode(input, name, "Issue", context);
}

export function requiredPull(input: Input, name: string, context: Context): PullRequest {
  return requiredNode(input, name, "PullRequest", context);
}

/** What people talk about, label, assign and lock: an issue, or a pull request's issue. */
export function requiredThread(input: Input, name: string, context: Context): Issue {
  const id = input.text(name);
  const node = findNode(id, context);
  if (isKind(node, "Issue")) return node.record;
  if (isKind(node, "PullRequest")) return node.record.issue;
  throw noSuchNode(id);
}

export function requiredRepository(input: Input, context: Context): Repository {
  return requiredNode(input, "repositoryId", "Repository", context);
}

export function requiredProject(input: Input, context: Context): Project {
  return requiredNode(input, "projectId", "ProjectV2", context);
}

/** A field of either kind. */
export function requiredField(input: Input, context: Context): ProjectField {
  const id = input.text("fieldId");
  const node = findNode(id, context);
  if (isKind(node, "ProjectV2Field")) return node.record;
  if (isKind(node, "ProjectV2SingleSelectField")) return node.record;
  throw noSuchNode(id);
}

export function labelsNamed(input: Input, context: Context): Label[] | undefined {
  return input.texts("labelIds")?.map((id) => ofKind(id, "Label", context));
}

/** The people among the ids; a bot cannot be assigned and is left out silently. */
export function assigneesNamed(input: Input, context: Context): User[] | undefined {
  return input.texts("assigneeIds")?.flatMap((id) => {
    const node = findNode(id, context);
    return isKind(node, "User") && node.record.type === "User" ? [node.record] : [];
  });
}
