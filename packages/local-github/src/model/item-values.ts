import { GitHubRefusal } from "./github-refusal.ts";
import { nodeId, type NodeKind } from "./node-id.ts";
import type { ShownValue } from "./occurrence.ts";
import { requireProject } from "./project-access.ts";
import type { Actor } from "./records/account.ts";
import type { ProjectField } from "./records/project-field.ts";
import type { ItemContent, ProjectItem } from "./records/project-item.ts";
import { addTimelineEvent } from "./timeline.ts";
import { actorOf, type Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

const valueKinds = {
  TEXT: "ProjectV2ItemFieldTextValue",
  NUMBER: "ProjectV2ItemFieldNumberValue",
  DATE: "ProjectV2ItemFieldDateValue",
  SINGLE_SELECT: "ProjectV2ItemFieldSingleSelectValue",
} as const satisfies Record<ItemContent["type"], NodeKind>;

/** The value stays its creator's when somebody else changes it, and is new after it was cleared. */
export function setItemValue(
  world: World,
  viewer: Viewer,
  item: ProjectItem,
  field: ProjectField,
  content: ItemContent,
): ProjectItem {
  requireProject(viewer, item.project, "writer");
  refuseContent(field, content);
  return writeItemValue(world, actorOf(viewer), item, field, content);
}

/** @param wasAutomated by a workflow of the project */
export function writeItemValue(
  world: World,
  actor: Actor,
  item: ProjectItem,
  field: ProjectField,
  content: ItemContent,
  wasAutomated = false,
): ProjectItem {
  const old = item.values.get(field.databaseId);
  const from = shown(field, old?.content);
  const databaseId = old?.databaseId ?? world.nextId();
  item.values.set(field.databaseId, {
    databaseId,
    nodeId: nodeId(valueKinds[content.type], item.databaseId, databaseId),
    content,
    creator: old?.creator ?? actor,
    createdAt: old?.createdAt ?? world.now(),
    updatedAt: world.now(),
  });
  tell(world, { actor, wasAutomated }, item, field, from);
  return item;
}

export function clearItemValue(
  world: World,
  viewer: Viewer,
  item: ProjectItem,
  field: ProjectField,
): ProjectItem {
  requireProject(viewer, item.project, "writer");
  const from = shown(field, item.values.get(field.databaseId)?.content);
  item.values.delete(field.databaseId);
  tell(world, { actor: actorOf(viewer), wasAutomated: false }, item, field, from);
  return item;
}

function tell(
  world: World,
  { actor, wasAutomated }: { readonly actor: Actor; readonly wasAutomated: boolean },
  item: ProjectItem,
  field: ProjectField,
  from: ShownValue,
): void {
  const { project, issue } = item;
  const to = shown(field, item.values.get(field.databaseId)?.content);
  item.updatedAt = world.now();
  if (from === to) return;
  if (world.tells.moves && field.dataType === "SINGLE_SELECT" && field.name === "Status") {
    addTimelineEvent(world, actor, issue, {
      kind: "ProjectV2ItemStatusChangedEvent",
      project,
      previousStatus: nameOf(from),
      status: nameOf(to),
      wasAutomated,
    });
  }
  const changes = { field, from, to };
  world.emit(actor, { event: "projects_v2_item", action: "edited", project, item, changes });
}

function refuseContent(field: ProjectField, content: ItemContent): void {
  if (field.dataType !== content.type) {
    const message = `The field of type ${field.dataType.toLowerCase()} is currently not supported with this value.`;
    throw new GitHubRefusal("UNPROCESSABLE", message);
  }
  if (content.type === "SINGLE_SELECT" && shown(field, content) === null) {
    throw new GitHubRefusal(
      "UNPROCESSABLE",
      "The single select option Id does not belong to the field",
    );
  }
}

function shown(field: ProjectField, content: ItemContent | undefined): ShownValue {
  switch (content?.type) {
    case undefined:
      return null;
    case "TEXT":
      return content.text;
    case "NUMBER":
      return content.number;
    case "DATE":
      return content.date;
    case "SINGLE_SELECT":
      return field.options.find(({ id }) => id === content.optionId) ?? null;
  }
}

function nameOf(value: ShownValue): string {
  return value !== null && typeof value === "object" ? value.name : "";
}
