import { GitHubRefusal, invalid } from "./github-refusal.ts";
import { nodeId } from "./node-id.ts";
import { requireProject } from "./project-access.ts";
import type { Project } from "./records/project.ts";
import type {
  CustomFieldType,
  ProjectField,
  ProjectFieldType,
  SelectOption,
} from "./records/project-field.ts";
import type { Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

const builtIn: readonly (readonly [string, ProjectFieldType])[] = [
  ["Title", "TITLE"],
  ["Assignees", "ASSIGNEES"],
  ["Status", "SINGLE_SELECT"],
  ["Labels", "LABELS"],
  ["Linked pull requests", "LINKED_PULL_REQUESTS"],
  ["Milestone", "MILESTONE"],
  ["Repository", "REPOSITORY"],
  ["Reviewers", "REVIEWERS"],
  ["Parent issue", "PARENT_ISSUE"],
  ["Sub-issues progress", "SUB_ISSUES_PROGRESS"],
];

/** The ids are GitHub's own, the same on every new board. */
const statusOptions: readonly SelectOption[] = [
  { id: "f75ade48", name: "Todo", color: "GREEN", description: "This item hasn't been started" },
  {
    id: "47fc9ee4",
    name: "In Progress",
    color: "YELLOW",
    description: "This is actively being worked on",
  },
  { id: "98236657", name: "Done", color: "PURPLE", description: "This has been completed" },
];

export function builtInFields(world: World, projectId: number): ProjectField[] {
  return builtIn.map(([name, dataType]) =>
    makeField(world, projectId, name, dataType, dataType === "SINGLE_SELECT" ? statusOptions : []),
  );
}

function makeField(
  world: World,
  projectId: number,
  name: string,
  dataType: ProjectFieldType,
  options: readonly SelectOption[],
): ProjectField {
  const databaseId = world.nextId();
  const kind = dataType === "SINGLE_SELECT" ? "ProjectV2SingleSelectField" : "ProjectV2Field";
  return {
    databaseId,
    nodeId: nodeId(kind, projectId, databaseId),
    projectId,
    name,
    dataType,
    options,
    createdAt: world.now(),
    updatedAt: world.now(),
  };
}

/** With an `id` the option keeps its identity, and items that chose it keep their value. */
export type OptionInput = Omit<SelectOption, "id"> & { readonly id?: string | null | undefined };

export interface NewField {
  readonly name: string;
  readonly dataType: CustomFieldType;
  readonly options?: readonly OptionInput[] | undefined;
}

export function createField(
  world: World,
  viewer: Viewer,
  project: Project,
  input: NewField,
): ProjectField {
  requireProject(viewer, project, "writer");
  refuseName(project, input.name);
  if (input.dataType === "SINGLE_SELECT" && (input.options ?? []).length === 0) {
    throw new GitHubRefusal("UNPROCESSABLE", "Single select options can't be blank");
  }
  const options = readOptions(world, [], input.options ?? []);
  const field = makeField(world, project.databaseId, input.name, input.dataType, options);
  project.fields.push(field);
  world.projectFields.set(field.databaseId, field);
  project.updatedAt = world.now();
  return field;
}

export interface FieldChange {
  readonly name?: string | null | undefined;
  /** Replaces all; an empty list is ignored. */
  readonly options?: readonly OptionInput[] | null | undefined;
}

/** Options given without the id they have are new ones: whoever chose the old ones chose nothing. */
export function updateField(
  world: World,
  viewer: Viewer,
  project: Project,
  field: ProjectField,
  change: FieldChange,
): ProjectField {
  requireProject(viewer, project, "writer");
  const name = change.name ?? field.name;
  if (name !== field.name) {
    refuseName(project, name);
    field.name = name;
  }
  if (field.dataType === "SINGLE_SELECT" && (change.options ?? []).length > 0) {
    field.options = readOptions(world, field.options, change.options ?? []);
    forgetLostChoices(world, project, field);
  }
  field.updatedAt = world.now();
  return field;
}

function forgetLostChoices(world: World, project: Project, field: ProjectField): void {
  for (const { values } of world.itemsOf(project)) {
    const content = values.get(field.databaseId)?.content;
    if (content?.type !== "SINGLE_SELECT") continue;
    const { optionId } = content;
    if (!field.options.some((option) => option.id === optionId)) values.delete(field.databaseId);
  }
}

function readOptions(
  world: World,
  known: readonly SelectOption[],
  inputs: readonly OptionInput[],
): SelectOption[] {
  const names = new Set(inputs.map(({ name }) => name.toLowerCase()));
  if (names.size < inputs.length) {
    throw new GitHubRefusal("UNPROCESSABLE", "Single select options must have unique names");
  }
  return inputs.map(({ id, name, color, description }) => {
    const kept = known.find((option) => option.id === id)?.id;
    return { id: kept ?? drawOptionId(world), name, color, description };
  });
}

function drawOptionId(world: World): string {
  return Math.floor(world.random() * 0x100000000)
    .toString(16)
    .padStart(8, "0");
}

/** Built-in fields stay. */
export function deleteField(
  world: World,
  viewer: Viewer,
  project: Project,
  field: ProjectField,
): void {
  requireProject(viewer, project, "writer");
  if (builtIn.some(([, dataType]) => dataType !== "SINGLE_SELECT" && dataType === field.dataType)) {
    throw new GitHubRefusal("UNPROCESSABLE", "Only custom fields can be deleted");
  }
  project.fields.splice(project.fields.indexOf(field), 1);
  world.projectFields.delete(field.databaseId);
  for (const item of world.itemsOf(project)) item.values.delete(field.databaseId);
}

function refuseName(project: Project, name: string): void {
  if (name.trim() === "") throw invalid("ProjectV2Field", "name", "missing_field");
  if (project.fields.some((field) => field.name.toLowerCase() === name.toLowerCase())) {
    throw new GitHubRefusal("UNPROCESSABLE", "Name has already been taken");
  }
}

/** A field by name, whatever the case of its letters. */
export function fieldByName(project: Project, name: string): ProjectField | undefined {
  const wanted = name.toLowerCase();
  return project.fields.find((field) => field.name.toLowerCase() === wanted);
}
