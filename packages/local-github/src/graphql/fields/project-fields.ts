import { mayRead } from "../../model/access.ts";
import { meetsProject } from "../../model/project-access.ts";
import { fieldByName } from "../../model/project-fields.ts";
import type { Project } from "../../model/records/project.ts";
import type { ProjectField } from "../../model/records/project-field.ts";
import type { World } from "../../model/world.ts";
import { connect } from "../connection.ts";
import { show, type Shown } from "../shown.ts";
import { showAccount, showField } from "../show-record.ts";
import type { TypeFields } from "../type-fields.ts";
import { projectPath } from "../web-paths.ts";

export const projectFields: TypeFields<"ProjectV2"> = {
  id: (project) => project.nodeId,
  databaseId: (project) => project.databaseId,
  fullDatabaseId: (project) => String(project.databaseId),
  number: (project) => project.number,
  title: (project) => project.title,
  shortDescription: (project) => project.shortDescription,
  readme: (project) => project.readme,
  public: (project) => project.public,
  closed: (project) => project.closedAt !== null,
  closedAt: (project) => project.closedAt,
  template: () => false,
  createdAt: (project) => project.createdAt,
  updatedAt: (project) => project.updatedAt,
  creator: (project) => showAccount(project.creator),
  owner: (project) => showAccount(project.owner),
  resourcePath: (project) => projectPath(project),
  url: (project, _args, { world }) => world.webUrl + projectPath(project),
  field: (project, args) => {
    const field = fieldByName(project, args.text("name"));
    return field === undefined ? null : showField(field);
  },
  fields: (project, args) =>
    connect(args, "fields", {
      items: project.fields,
      show: showField,
    }),
  items: (project, args, { world }) =>
    connect(args, "items", {
      items: world.itemsOf(project),
      show: (item) => show("ProjectV2Item", item),
      key: ({ databaseId }) => [databaseId],
    }),
  view: (project, args) => {
    const number = args.number("number");
    const view = project.views.find((candidate) => candidate.number === number);
    return view === undefined ? null : show("ProjectV2View", { project, view });
  },
  views: (project, args) =>
    connect(args, "views", {
      items: project.views,
      show: (view) => show("ProjectV2View", { project, view }),
    }),
  workflow: (project, args) => {
    const number = args.number("number");
    const workflow = project.workflows.find((candidate) => candidate.number === number);
    return workflow === undefined ? null : show("ProjectV2Workflow", { project, workflow });
  },
  workflows: (project, args) =>
    connect(args, "workflows", {
      items: project.workflows,
      show: (workflow) => show("ProjectV2Workflow", { project, workflow }),
    }),
  repositories: (project, args, { world, viewer }) =>
    connect(args, "repositories", {
      items: [...project.linkedRepositoryIds]
        .flatMap((id) => world.repositories.get(id) ?? [])
        .filter((repository) => mayRead(viewer, repository)),
      show: (repository) => show("Repository", repository),
    }),
  viewerCanUpdate: (project, _args, { viewer }) => meetsProject(viewer, project, "writer"),
  viewerCanClose: (project, _args, { viewer }) => meetsProject(viewer, project, "writer"),
  viewerCanReopen: (project, _args, { viewer }) => meetsProject(viewer, project, "writer"),
};

export const viewFields: TypeFields<"ProjectV2View"> = {
  id: ({ view }) => view.nodeId,
  databaseId: ({ view }) => view.databaseId,
  fullDatabaseId: ({ view }) => String(view.databaseId),
  number: ({ view }) => view.number,
  name: ({ view }) => view.name,
  layout: ({ view }) => view.layout,
  filter: ({ view }) => view.filter,
  createdAt: ({ view }) => view.createdAt,
  updatedAt: ({ view }) => view.updatedAt,
  project: ({ project }) => show("ProjectV2", project),
};

export const workflowFields: TypeFields<"ProjectV2Workflow"> = {
  id: ({ workflow }) => workflow.nodeId,
  databaseId: ({ workflow }) => workflow.databaseId,
  fullDatabaseId: ({ workflow }) => String(workflow.databaseId),
  number: ({ workflow }) => workflow.number,
  name: ({ workflow }) => workflow.name,
  enabled: ({ workflow }) => workflow.enabled,
  createdAt: ({ workflow }) => workflow.createdAt,
  updatedAt: ({ workflow }) => workflow.updatedAt,
  project: ({ project }) => show("ProjectV2", project),
};

export const projectFieldFields: TypeFields<"ProjectV2Field"> = {
  id: (field) => field.nodeId,
  databaseId: (field) => field.databaseId,
  name: (field) => field.name,
  dataType: (field) => field.dataType,
  createdAt: (field) => field.createdAt,
  updatedAt: (field) => field.updatedAt,
  project: (field, _args, { world }) => showProjectOf(world, field),
};

export const selectFieldFields: TypeFields<"ProjectV2SingleSelectField"> = {
  ...projectFieldFields,
  options: ({ options }, args) => {
    const names = args.texts("names");
    return options
      .filter(({ name }) => names === undefined || names.includes(name))
      .map((option) => show("ProjectV2SingleSelectFieldOption", option));
  },
};

export const selectOptionFields: TypeFields<"ProjectV2SingleSelectFieldOption"> = {
  id: (option) => option.id,
  name: (option) => option.name,
  color: (option) => option.color,
  description: (option) => option.description,
};

function showProjectOf(world: World, field: ProjectField): Shown {
  const project: Project | undefined = world.projects.get(field.projectId);
  if (project === undefined) throw new Error(`the field ${field.nodeId} belongs to no project`);
  return show("ProjectV2", project);
}
