import type { NodeId } from "../../../domain/values/ids.ts";
import type { Board } from "../../../ports/board.ts";
import type { CardValues } from "../../../domain/case/shown-fields.ts";
import type { ShowStep } from "../../../ports/case-repository.ts";
import { mutation, type Mutation } from "./mutation.ts";

/** The mutations that give a card these values; `null` clears a field, what is not named is left. */
export function cardMutations(
  step: ShowStep,
  values: Partial<CardValues>,
  card: NodeId,
  board: Board,
): readonly Mutation[] {
  const { status, decidedBy, nextDeadline, overdue, waitsFor } = values;
  const change = (field: NodeId, value: Readonly<Record<string, string>> | null): Mutation => {
    const target = { projectId: board.project, itemId: card, fieldId: field };
    return value === null
      ? mutation(step, "clearProjectV2ItemFieldValue", "ClearProjectV2ItemFieldValueInput", target)
      : mutation(step, "updateProjectV2ItemFieldValue", "UpdateProjectV2ItemFieldValueInput", {
          ...target,
          value,
        });
  };
  return [
    status && change(board.status.field, { singleSelectOptionId: board.status.options[status] }),
    decidedBy &&
      change(board.decidedBy.field, { singleSelectOptionId: board.decidedBy.options[decidedBy] }),
    nextDeadline !== undefined &&
      change(board.nextDeadline, nextDeadline === null ? null : { date: nextDeadline }),
    overdue !== undefined && change(board.overdue, overdue === null ? null : { text: overdue }),
    waitsFor !== undefined &&
      board.waitsFor !== undefined &&
      change(board.waitsFor, waitsFor === null ? null : { text: waitsFor }),
  ].filter((each) => typeof each === "object");
}
