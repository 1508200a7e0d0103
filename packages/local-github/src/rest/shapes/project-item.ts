import { mayRead } from "../../model/access.ts";
import type { ProjectField } from "../../model/records/project-field.ts";
import type { ItemContent, ProjectItem } from "../../model/records/project-item.ts";
import type { Viewer } from "../../model/viewer.ts";
import { simpleUser } from "./account.ts";
import { presentIssue } from "./issue.ts";
import { presentLabel } from "./label.ts";
import type { Presented, Schemas } from "./presented.ts";
import { dataTypeOf, escapeHtml, presentOption, projectUrl } from "./project.ts";
import { presentRepository } from "./repository.ts";

/** A card as webhooks carry it: hardly more than ids. */
export function webhookItem(github: Presented, item: ProjectItem): Schemas["projects-v2-item"] {
  return {
    id: item.databaseId,
    node_id: item.nodeId,
    project_node_id: item.project.nodeId,
    content_node_id: item.issue.nodeId,
    content_type: "Issue",
    creator: simpleUser(github, item.creator),
    created_at: item.createdAt,
    updated_at: item.updatedAt,
    archived_at: item.archivedAt,
  };
}

/**
 * A card as it is answered when it was just added. Without its content, which may be left out: in
 * GitHub's published shape every issue is a draft issue as well, and so fits none of the
 * alternatives alone.
 */
export function simpleItem(
  github: Presented,
  item: ProjectItem,
): Schemas["projects-v2-item-simple"] {
  return commonOf(github, item);
}

/**
 * A card with the values of some of its fields (its title's, unless asked). A reader who may not
 * see the issue learns nothing of it: GitHub leaves its content out.
 */
export function itemWithFields(
  github: Presented,
  item: ProjectItem,
  viewer: Viewer,
  fieldIds: ReadonlySet<number> | undefined,
): Schemas["projects-v2-item-with-content"] {
  const { issue, project } = item;
  if (!mayRead(viewer, issue.repository))
    return { ...commonOf(github, item), content: null, fields: [] };
  const asked = project.fields.filter((field) =>
    fieldIds === undefined ? field.dataType === "TITLE" : fieldIds.has(field.databaseId),
  );
  return {
    ...commonOf(github, item),
    content: { ...presentIssue(github, issue) },
    fields: asked.map((field) => ({
      id: field.databaseId,
      name: field.name,
      data_type: dataTypeOf(field),
      value: valueOf(github, item, field),
    })),
  };
}

function valueOf(github: Presented, item: ProjectItem, field: ProjectField): unknown {
  const { issue } = item;
  const content = item.values.get(field.databaseId)?.content;
  switch (field.dataType) {
    case "TEXT":
    case "NUMBER":
    case "DATE":
    case "SINGLE_SELECT":
      return content === undefined ? null : customValue(field, content);
    case "TITLE":
      return { raw: issue.title, html: escapeHtml(issue.title), number: issue.number };
    case "ASSIGNEES":
      return [...issue.assignees].map((user) => simpleUser(github, user));
    case "LABELS":
      return [...issue.labels].map((label) => presentLabel(github, issue.repository, label));
    case "REPOSITORY":
      return presentRepository(github, issue.repository);
    case "LINKED_PULL_REQUESTS":
    case "MILESTONE":
    case "REVIEWERS":
    case "PARENT_ISSUE":
    case "SUB_ISSUES_PROGRESS":
      return null;
  }
}

function customValue(field: ProjectField, content: ItemContent): unknown {
  switch (content.type) {
    case "TEXT":
      return { raw: content.text, html: escapeHtml(content.text) };
    case "NUMBER":
      return content.number;
    case "DATE":
      return content.date;
    case "SINGLE_SELECT": {
      const option = field.options.find(({ id }) => id === content.optionId);
      return option === undefined ? null : presentOption(option);
    }
  }
}

function commonOf(github: Presented, item: ProjectItem) {
  const project_url = projectUrl(github, item.project);
  return {
    id: item.databaseId,
    node_id: item.nodeId,
    content_type: "Issue" as const,
    creator: simpleUser(github, item.creator),
    created_at: item.createdAt,
    updated_at: item.updatedAt,
    archived_at: item.archivedAt,
    project_url,
    item_url: `${project_url}/items/${item.databaseId}`,
  };
}
