import type { NodeId } from "../../../domain/values/ids.ts";
import type { Board } from "../../../ports/board.ts";
import type { CardValues } from "../../../domain/case/shown-fields.ts";
import type { ShowStep } from "../../../ports/case-repository.ts";
import type { LabelIds } from "../observation/label-ids.ts";
import { anchorMutation } from "./anchor-mutation.ts";
import { cardMutations } from "./card-mutations.ts";
import { judgementMutations } from "./judgement-mutations.ts";
import { mutation, type Mutation } from "./mutation.ts";

/** What the steps come to on GitHub. */
export interface MutationPlan {
  /** Everything but comments, in the order of the steps. */
  readonly changes: readonly Mutation[];
  /** Last of all: a comment is the one thing that must not be made twice. */
  readonly comments: readonly Mutation[];
  /** Values for a card that has to be added first; GitHub takes no values in that same step. */
  readonly newCard: { readonly step: ShowStep; readonly values: CardValues } | undefined;
  /** What set-up has to make before these steps can be taken: `label`, `board`. */
  readonly missing: ReadonlySet<"label" | "board">;
}

/** Turns steps into mutations. Labels that are not there and cards without a board are left out. */
export function planMutations(
  issue: NodeId,
  board: Board | undefined,
  steps: readonly ShowStep[],
  labels: Pick<LabelIds, "idOf">,
  repository: NodeId,
): MutationPlan {
  const missing = new Set<"label" | "board">();
  const changes = steps.flatMap((step): readonly Mutation[] => {
    switch (step.step) {
      case "set-title":
        return [
          mutation(step, "updateIssue", "UpdateIssueInput", { id: issue, title: step.title }),
        ];
      case "add-labels": {
        const labelIds = known(step.labels, labels);
        if (labelIds.length < step.labels.length) missing.add("label");
        return changeLabels(step, "addLabelsToLabelable", "AddLabelsToLabelableInput", {
          labelableId: issue,
          labelIds,
        });
      }
      case "remove-labels":
        // A label the repository does not have is not on the issue either.
        return changeLabels(step, "removeLabelsFromLabelable", "RemoveLabelsFromLabelableInput", {
          labelableId: issue,
          labelIds: known(step.labels, labels),
        });
      case "unassign":
        return [
          mutation(step, "removeAssigneesFromAssignable", "RemoveAssigneesFromAssignableInput", {
            assignableId: issue,
            assigneeIds: step.people,
          }),
        ];
      case "edit-comment":
        return [
          mutation(step, "updateIssueComment", "UpdateIssueCommentInput", {
            id: step.comment,
            body: step.body,
          }),
        ];
      case "delete-comment":
        return [
          mutation(step, "deleteIssueComment", "DeleteIssueCommentInput", { id: step.comment }),
        ];
      case "react":
        return [
          mutation(step, "addReaction", "AddReactionInput", {
            subjectId: step.comment,
            content: step.reaction,
          }),
        ];
      case "close-issue": {
        const stateReason = "NOT_PLANNED";
        return [mutation(step, "closeIssue", "CloseIssueInput", { issueId: issue, stateReason })];
      }
      case "reopen-issue":
        return [mutation(step, "reopenIssue", "ReopenIssueInput", { issueId: issue })];
      case "unlock-issue":
        return [mutation(step, "unlockLockable", "UnlockLockableInput", { lockableId: issue })];
      case "unarchive-card":
      case "set-card":
      case "add-card":
        if (board === undefined) missing.add("board");
        return board === undefined ? [] : cardStep(step, issue, board);
      case "add-comment":
        return [];
      case "write-anchor":
        return [anchorMutation(step, repository)];
      case "write-check":
      case "mark-ready":
      case "request-review":
      case "keep-requests":
      case "dismiss-review":
      case "merge-pull":
      case "close-pull":
      case "delete-branch":
        return judgementMutations(step, repository);
    }
  });
  const added = steps.find((step) => step.step === "add-card");
  return {
    changes,
    comments: steps
      .filter((step) => step.step === "add-comment")
      .map((step) =>
        mutation(step, "addComment", "AddCommentInput", {
          subjectId: step.pull ?? issue,
          body: step.body,
        }),
      ),
    newCard: added && board && { step: added, values: added },
    missing,
  };
}

function known(names: readonly string[], labels: Pick<LabelIds, "idOf">): readonly NodeId[] {
  return names.map((name) => labels.idOf(name)).filter((id) => id !== undefined);
}

function changeLabels(
  step: ShowStep,
  name: string,
  inputType: string,
  input: { readonly labelableId: NodeId; readonly labelIds: readonly NodeId[] },
): readonly Mutation[] {
  return input.labelIds.length === 0 ? [] : [mutation(step, name, inputType, input)];
}

function cardStep(
  step: Extract<ShowStep, { step: "unarchive-card" | "set-card" | "add-card" }>,
  issue: NodeId,
  board: Board,
): readonly Mutation[] {
  const projectId = board.project;
  switch (step.step) {
    case "unarchive-card":
      return [
        mutation(step, "unarchiveProjectV2Item", "UnarchiveProjectV2ItemInput", {
          projectId,
          itemId: step.card,
        }),
      ];
    case "set-card":
      return cardMutations(step, step, step.card, board);
    case "add-card":
      return [
        mutation(
          step,
          "addProjectV2ItemById",
          "AddProjectV2ItemByIdInput",
          { projectId, contentId: issue },
          "item { id }",
        ),
      ];
  }
}
