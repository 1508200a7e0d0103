import { notFound } from "../../model/github-refusal.ts";
import {
  createProject,
  deleteProject,
  linkProject,
  unlinkProject,
  updateProject,
} from "../../model/projects.ts";
import {
  createField,
  deleteField,
  updateField,
  type OptionInput,
} from "../../model/project-fields.ts";
import { deleteWorkflow } from "../../model/project-workflows.ts";
import type { Owner } from "../../model/records/account.ts";
import type { Project } from "../../model/records/project.ts";
import {
  optionColors,
  type CustomFieldType,
  type ProjectField,
} from "../../model/records/project-field.ts";
import { GitHubRefusal } from "../../model/github-refusal.ts";
import { findNode, isKind, noSuchNode } from "../find-node.ts";
import type { Input } from "../input.ts";
import {
  requiredField,
  requiredNode,
  requiredProject,
  requiredRepository,
} from "../required-node.ts";
import { show } from "../shown.ts";
import { showField } from "../show-record.ts";
import type { Context, RootFields } from "../type-fields.ts";

/** What each answers is its payload, without `clientMutationId`. */
export const projectMutations: RootFields = {
  createProjectV2: (input, context) => {
    const { world, viewer } = context;
    const linked =
      input.optionalText("repositoryId") === undefined
        ? undefined
        : requiredRepository(input, context);
    const project = createProject(world, viewer, ownerOf(input, context), input.text("title"));
    if (linked !== undefined) linkProject(viewer, project, linked);
    return { projectV2: show("ProjectV2", project) };
  },
  updateProjectV2: (input, context) => {
    const project = requiredProject(input, context);
    updateProject(context.world, context.viewer, project, {
      title: input.optionalText("title"),
      shortDescription: input.optionalText("shortDescription"),
      readme: input.optionalText("readme"),
      public: input.optionalFlag("public"),
      closed: input.optionalFlag("closed"),
    });
    return { projectV2: show("ProjectV2", project) };
  },
  deleteProjectV2: (input, context) => {
    const project = requiredProject(input, context);
    deleteProject(context.world, context.viewer, project);
    return { projectV2: show("ProjectV2", project) };
  },
  createProjectV2Field: (input, context) => {
    const project = requiredProject(input, context);
    const field = createField(context.world, context.viewer, project, {
      name: input.text("name"),
      dataType: readDataType(input.text("dataType")),
      options: readOptions(input),
    });
    return { projectV2Field: showField(field) };
  },
  updateProjectV2Field: (input, context) => {
    const field = requiredField(input, context);
    updateField(context.world, context.viewer, projectOf(field, context), field, {
      name: input.optionalText("name"),
      options: readOptions(input),
    });
    return { projectV2Field: showField(field) };
  },
  deleteProjectV2Field: (input, context) => {
    const field = requiredField(input, context);
    deleteField(context.world, context.viewer, projectOf(field, context), field);
    return { projectV2Field: showField(field) };
  },
  deleteProjectV2Workflow: (input, context) => {
    const { project, workflow } = requiredNode(input, "workflowId", "ProjectV2Workflow", context);
    deleteWorkflow(context.viewer, project, workflow);
    return { deletedWorkflowId: workflow.nodeId, projectV2: show("ProjectV2", project) };
  },
  linkProjectV2ToRepository: (input, context) => {
    const repository = requiredRepository(input, context);
    linkProject(context.viewer, requiredProject(input, context), repository);
    return { repository: show("Repository", repository) };
  },
  unlinkProjectV2FromRepository: (input, context) => {
    const repository = requiredRepository(input, context);
    unlinkProject(context.viewer, requiredProject(input, context), repository);
    return { repository: show("Repository", repository) };
  },
};

function ownerOf(input: Input, context: Context): Owner {
  const id = input.text("ownerId");
  const node = findNode(id, context);
  if (isKind(node, "Organization")) return node.record;
  if (isKind(node, "User") && node.record.type === "User") return node.record;
  throw noSuchNode(id);
}

function projectOf(field: ProjectField, { world }: Context): Project {
  const project = world.projects.get(field.projectId);
  if (project === undefined) throw notFound();
  return project;
}

function readDataType(text: string): CustomFieldType {
  if (text === "TEXT" || text === "NUMBER" || text === "DATE" || text === "SINGLE_SELECT") {
    return text;
  }
  throw new GitHubRefusal("NOT_IMPLEMENTED", `the local GitHub has no fields of type ${text} yet`);
}

function readOptions(input: Input): OptionInput[] | undefined {
  return input.objects("singleSelectOptions")?.map((option) => ({
    id: option.optionalText("id"),
    name: option.text("name"),
    color: optionColors.find((color) => color === option.text("color")) ?? "GRAY",
    description: option.text("description"),
  }));
}
