import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import type { SetUpStep } from "../../../ports/set-up-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { askSetUp } from "./ask-set-up.ts";
import { boardDocuments } from "./board-documents.ts";

export type BoardStep = Extract<
  SetUpStep,
  {
    step:
      | "create-board"
      | "delete-workflow"
      | "link-board"
      | "describe-board"
      | "create-field"
      | "repair-field";
  }
>;

/** Answers the id of a board that it made: lists may not name it for minutes. */
export async function applyBoardStep(
  github: GitHub,
  step: BoardStep,
  repositoryId: NodeId,
): Promise<NodeId | undefined> {
  const { operation, input } = mutationOf(step, repositoryId);
  const data = await askSetUp(github, operation, boardDocuments[operation], { input });
  if (operation !== "CreateBoard") return undefined;
  return parseAnswer(Created, data, operation).createProjectV2.projectV2.id;
}

const Created = z.object({ createProjectV2: z.object({ projectV2: z.object({ id: NodeId }) }) });

interface Mutation {
  readonly operation: keyof typeof boardDocuments;
  readonly input: Readonly<Record<string, unknown>>;
}

function mutationOf(step: BoardStep, repositoryId: NodeId): Mutation {
  switch (step.step) {
    case "create-board":
      return {
        operation: "CreateBoard",
        input: { ownerId: step.owner, title: step.title, repositoryId },
      };
    case "delete-workflow":
      return { operation: "DeleteWorkflow", input: { workflowId: step.workflow } };
    case "link-board":
      return { operation: "LinkBoard", input: { projectId: step.board, repositoryId } };
    case "describe-board": {
      const { board: projectId, title, shortDescription, readme } = step;
      const input = { projectId, title, shortDescription, readme, public: false, closed: false };
      return { operation: "DescribeBoard", input };
    }
    case "create-field": {
      const { board: projectId, field, options } = step;
      const { name, type: dataType } = field;
      const choices = dataType === "SINGLE_SELECT" && { singleSelectOptions: options };
      return { operation: "CreateField", input: { projectId, name, dataType, ...choices } };
    }
    case "repair-field": {
      const { id: fieldId, name, options } = step;
      const choices = options && { singleSelectOptions: options };
      return { operation: "RepairField", input: { fieldId, name, ...choices } };
    }
  }
}
