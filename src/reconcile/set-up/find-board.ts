import { boardFields, boardTitle, type BoardField } from "../../domain/case/board-fields.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import { decidingBodies, stages } from "../../domain/values/stage.ts";
import { Board } from "../../ports/board.ts";
import type { ObservedBoard, ObservedField } from "../../ports/set-up-observation.ts";

/**
 * The board `setup.yml` names, or else the oldest of ours with its title: two instances that set
 * up at once may have made one each, and both take the same.
 */
export function findBoard(
  boards: readonly ObservedBoard[],
  known: Board | undefined,
): ObservedBoard | undefined {
  return (
    boards.find(({ id }) => id === known?.project) ??
    boards
      .filter(({ title, ours }) => ours && title === boardTitle)
      .toSorted((one, other) => one.number - other.number)[0]
  );
}

/** The field that was known by its id, or else by its name; of the right type in either case. */
export function findField(
  board: ObservedBoard,
  field: BoardField,
  knownId: NodeId | undefined,
): ObservedField | undefined {
  const right = board.fields.filter(({ type }) => type === field.type);
  return right.find(({ id }) => id === knownId) ?? right.find(({ name }) => name === field.name);
}

/**
 * The ids of a board; `undefined` while a field or an option was never there. One that was
 * renamed by hand and could not be put back keeps the id it was known by.
 */
export function boardIdsOf(board: ObservedBoard, known: Board | undefined): Board | undefined {
  const status = findField(board, boardFields.status, known?.status.field);
  const decidedBy = findField(board, boardFields.decidedBy, known?.decidedBy.field);
  const deadline = findField(board, boardFields.nextDeadline, known?.nextDeadline);
  const overdue = findField(board, boardFields.overdue, known?.overdue);
  const waitsFor = findField(board, boardFields.waitsFor, known?.waitsFor);
  const ids = Board.safeParse({
    project: board.id,
    status: { field: status?.id, options: optionIds(status, stages) },
    decidedBy: { field: decidedBy?.id, options: optionIds(decidedBy, decidingBodies) },
    nextDeadline: deadline?.id,
    overdue: overdue?.id,
    ...(waitsFor && { waitsFor: waitsFor.id }),
  });
  if (ids.success) return ids.data;
  return known?.project === board.id ? known : undefined;
}

function optionIds(field: ObservedField | undefined, names: readonly string[]) {
  return Object.fromEntries(
    names.map((name) => [name, field?.options.find((option) => option.name === name)?.id]),
  );
}
