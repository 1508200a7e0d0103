import { requireAccess } from "./access.ts";
import { demands } from "./demands.ts";
import { invalid, notFound } from "./github-refusal.ts";
import { nodeId } from "./node-id.ts";
import type { Changed } from "./occurrence-parts.ts";
import type { Label } from "./records/label.ts";
import type { Repository } from "./records/repository.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

export interface NewLabel {
  readonly name: string;
  /** Six hexadecimal digits, with or without `#`; drawn when absent. */
  readonly color?: string | undefined;
  readonly description?: string | null | undefined;
}

export function createLabel(
  world: World,
  viewer: Viewer,
  repository: Repository,
  input: NewLabel,
): Label {
  requireAccess(viewer, repository, demands.moderateIssues);
  refuseName(repository, input.name);
  const label = addLabel(world, repository, input);
  world.emit(actorOf(viewer), { event: "label", action: "created", repository, label });
  return label;
}

function addLabel(world: World, repository: Repository, input: NewLabel): Label {
  const databaseId = world.nextId();
  const drawn = Math.floor(world.random() * 0x1000000);
  const label: Label = {
    databaseId,
    nodeId: nodeId("Label", repository.databaseId, databaseId),
    repositoryId: repository.databaseId,
    name: input.name.trim(),
    color: readColor(input.color ?? drawn.toString(16).padStart(6, "0")),
    description: input.description ?? null,
    isDefault: false,
    createdAt: world.now(),
    updatedAt: world.now(),
  };
  repository.labels.set(label.name.toLowerCase(), label);
  world.labels.set(databaseId, label);
  return label;
}

export function updateLabel(
  world: World,
  viewer: Viewer,
  repository: Repository,
  label: Label,
  input: Partial<NewLabel>,
): Label {
  requireAccess(viewer, repository, demands.moderateIssues);
  const changes: Record<string, Changed<string>> = {};
  if (input.name !== undefined && input.name !== label.name) {
    refuseName(repository, input.name, label);
    changes["name"] = { from: label.name };
    repository.labels.delete(label.name.toLowerCase());
    label.name = input.name.trim();
    repository.labels.set(label.name.toLowerCase(), label);
  }
  if (input.color !== undefined && readColor(input.color) !== label.color) {
    changes["color"] = { from: label.color };
    label.color = readColor(input.color);
  }
  if (input.description !== undefined && input.description !== label.description) {
    changes["description"] = { from: label.description ?? "" };
    label.description = input.description;
  }
  if (Object.keys(changes).length === 0) return label;
  label.updatedAt = world.now();
  world.emit(actorOf(viewer), { event: "label", action: "edited", repository, label, changes });
  return label;
}

/** Every issue loses it, without a line in its timeline. */
export function deleteLabel(
  world: World,
  viewer: Viewer,
  repository: Repository,
  label: Label,
): void {
  requireAccess(viewer, repository, demands.moderateIssues);
  const index = world.issuesOf(repository);
  for (const issue of index.withLabel(label)) {
    issue.labels.delete(label);
    index.unlabelled(issue, label);
  }
  repository.labels.delete(label.name.toLowerCase());
  world.labels.delete(label.databaseId);
  world.emit(actorOf(viewer), { event: "label", action: "deleted", repository, label });
}

/** A label by name, whatever the case of its letters. */
export function findLabel(viewer: Viewer, repository: Repository, name: string): Label {
  requireAccess(viewer, repository, demands.readIssues);
  const label = repository.labels.get(name.toLowerCase());
  if (label === undefined) throw notFound();
  return label;
}

/** The labels of these names; those nobody knows yet are made, if the viewer may make labels. */
export function findOrCreateLabels(
  world: World,
  viewer: Viewer,
  repository: Repository,
  names: readonly string[],
): Label[] {
  return names.map(
    (name) =>
      repository.labels.get(name.toLowerCase()) ??
      createLabel(world, viewer, repository, { name, color: "ededed" }),
  );
}

function refuseName(repository: Repository, name: string, own?: Label): void {
  const trimmed = name.trim();
  if (trimmed === "") throw invalid("Label", "name", "missing_field");
  if (trimmed.length > 50) throw invalid("Label", "name");
  const other = repository.labels.get(trimmed.toLowerCase());
  if (other !== undefined && other !== own) throw invalid("Label", "name", "already_exists");
}

function readColor(text: string): string {
  const color = text.replace(/^#/, "").toLowerCase();
  if (!/^[0-9a-f]{6}$/.test(color)) throw invalid("Label", "color");
  return color;
}
