import type { Project } from "../../model/records/project.ts";
import type { ProjectField, SelectOption } from "../../model/records/project-field.ts";
import { simpleUser } from "./account.ts";
import type { Presented, Schemas } from "./presented.ts";

/** The API's address of an organisation's project. */
export function projectUrl({ apiUrl }: Presented, project: Project): string {
  return `${apiUrl}/orgs/${project.owner.login}/projectsV2/${project.number}`;
}

export function presentProject(github: Presented, project: Project): Schemas["projects-v2"] {
  return {
    id: project.databaseId,
    node_id: project.nodeId,
    owner: simpleUser(github, project.owner),
    creator: simpleUser(github, project.creator),
    title: project.title,
    description: project.readme,
    public: project.public,
    closed_at: project.closedAt,
    created_at: project.createdAt,
    updated_at: project.updatedAt,
    number: project.number,
    short_description: project.shortDescription,
    deleted_at: null,
    deleted_by: null,
    state: project.closedAt === null ? "open" : "closed",
  };
}

const dataTypes: Record<ProjectField["dataType"], Schemas["projects-v2-field"]["data_type"]> = {
  TEXT: "text",
  NUMBER: "number",
  DATE: "date",
  SINGLE_SELECT: "single_select",
  TITLE: "title",
  ASSIGNEES: "assignees",
  LABELS: "labels",
  LINKED_PULL_REQUESTS: "linked_pull_requests",
  MILESTONE: "milestone",
  REPOSITORY: "repository",
  REVIEWERS: "reviewers",
  PARENT_ISSUE: "parent_issue",
  SUB_ISSUES_PROGRESS: "sub_issues_progress",
};

/** REST's name of a field's type, which webhooks use too. */
export function dataTypeOf(field: ProjectField): Schemas["projects-v2-field"]["data_type"] {
  return dataTypes[field.dataType];
}

export function presentField(
  github: Presented,
  project: Project,
  field: ProjectField,
): Schemas["projects-v2-field"] {
  return {
    id: field.databaseId,
    node_id: field.nodeId,
    name: field.name,
    data_type: dataTypeOf(field),
    project_url: projectUrl(github, project),
    ...(field.dataType === "SINGLE_SELECT"
      ? {
          options: field.options.map(presentOption),
        }
      : {}),
    created_at: field.createdAt,
    updated_at: field.updatedAt,
  };
}

export function presentOption(option: SelectOption): Schemas["projects-v2-single-select-options"] {
  const { id, name, color, description } = option;
  return {
    id,
    name: { raw: name, html: escapeHtml(name) },
    color,
    description: { raw: description, html: escapeHtml(description) },
  };
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
