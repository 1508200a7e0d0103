import { createBot } from "./apps.ts";
import { closeAs } from "./issue-state.ts";
import { writeItemValue } from "./item-values.ts";
import { nodeId } from "./node-id.ts";
import { requireProject } from "./project-access.ts";
import { fieldByName } from "./project-fields.ts";
import type { Bot } from "./records/account.ts";
import type { Project, ProjectWorkflow } from "./records/project.ts";
import type { ProjectItem } from "./records/project-item.ts";
import type { Viewer } from "./viewer.ts";
import type { World } from "./world.ts";

/**
 * On in every new project. The third is not documented, and reported:
 * https://github.com/orgs/community/discussions/209484
 * https://docs.github.com/issues/planning-and-tracking-with-projects/automating-your-project/using-the-built-in-automations
 */
const builtIn = ["Item closed", "Pull request merged", "Auto-close issue"] as const;
type BuiltIn = (typeof builtIn)[number];

export function newWorkflows(world: World, projectId: number): readonly ProjectWorkflow[] {
  return builtIn.map((name, index) => {
    const databaseId = world.nextId();
    return {
      databaseId,
      nodeId: nodeId("ProjectV2Workflow", projectId, databaseId),
      number: index + 1,
      name,
      enabled: true,
      createdAt: world.now(),
      updatedAt: world.now(),
    };
  });
}

export function deleteWorkflow(viewer: Viewer, project: Project, workflow: ProjectWorkflow): void {
  requireProject(viewer, project, "writer");
  project.workflows = project.workflows.filter((one) => one !== workflow);
}

/**
 * Does what workflows do: a card of an issue that is closed goes to *Done*, and an issue whose card
 * goes there is closed. What a workflow does whose option was taken away is not documented; here
 * nothing. Call what it returns to stop.
 */
export function runWorkflows(world: World): () => void {
  return world.occurrences.on((occurrence) => {
    if (occurrence.event === "issues" && occurrence.action === "closed")
      for (const card of world.cardsOf(occurrence.issue)) moveToDone(world, card);
    if (occurrence.event === "projects_v2_item" && occurrence.action === "edited") {
      const { project, item, changes } = occurrence;
      const { field, to } = changes;
      const isDone = to !== null && typeof to === "object" && to.name === "Done";
      if (isDone && field.name === "Status" && has(project, "Auto-close issue"))
        closeAs(world, automation(world), item.issue, "completed");
    }
  });
}

function moveToDone(world: World, card: ProjectItem): void {
  if (!has(card.project, "Item closed")) return;
  const status = fieldByName(card.project, "Status");
  const done = status?.options.find(({ name }) => name === "Done");
  if (!status || !done) return;
  const content = { type: "SINGLE_SELECT", optionId: done.id } as const;
  writeItemValue(world, automation(world), card, status, content, true);
}

function has(project: Project, workflow: BuiltIn): boolean {
  return project.workflows.some(({ name, enabled }) => enabled && name === workflow);
}

const login = "github-project-automation[bot]";

/** Who a board's workflows act as. */
function automation(world: World): Bot {
  const there = world.accountByLogin(login);
  return there?.type === "Bot" ? there : createBot(world, login, 0);
}
