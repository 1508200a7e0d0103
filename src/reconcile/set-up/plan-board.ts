import { boardFields, boardTitle, type BoardField } from "../../domain/case/board-fields.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import type { Board } from "../../ports/board.ts";
import type {
  ObservedBoard,
  ObservedField,
  SetUpObservation,
} from "../../ports/set-up-observation.ts";
import type { BoardDescription, SetUpStep, WantedOption } from "../../ports/set-up-repository.ts";
import { findBoard, findField } from "./find-board.ts";
import { isSameOptions, wantedOptions } from "./wanted-options.ts";

/** What the board lacks. Its other fields, its views and the colours of options stay as they are. */
export function planBoard(
  seen: Pick<SetUpObservation, "boards" | "repository">,
  known: Board | undefined,
  description: Omit<BoardDescription, "title">,
): readonly SetUpStep[] {
  const { boards, repository } = seen;
  if (!boards || repository.owner.kind !== "Organization") return [];
  const board = findBoard(boards, known);
  if (!board) return [{ step: "create-board", owner: repository.owner.id, title: boardTitle }];
  return [
    ...(board.linked ? [] : [{ step: "link-board" as const, board: board.id }]),
    ...planDescription(board, description),
    ...planField(board, boardFields.status, known?.status),
    ...planField(board, boardFields.decidedBy, known?.decidedBy),
    ...planField(board, boardFields.nextDeadline, { field: known?.nextDeadline }),
    ...planField(board, boardFields.overdue, { field: known?.overdue }),
  ];
}

/** Title, privacy and openness are put back; texts are written where there are none. */
function planDescription(
  board: ObservedBoard,
  wanted: Omit<BoardDescription, "title">,
): readonly SetUpStep[] {
  const description = {
    title: boardTitle,
    shortDescription: board.shortDescription || wanted.shortDescription,
    readme: board.readme || wanted.readme,
  };
  const asItIs =
    board.title === description.title &&
    board.shortDescription === description.shortDescription &&
    board.readme === description.readme &&
    !board.public &&
    !board.closed;
  return asItIs ? [] : [{ step: "describe-board", board: board.id, ...description }];
}

interface KnownField {
  readonly field: NodeId | undefined;
  readonly options?: Readonly<Record<string, string>>;
}

function planField(
  board: ObservedBoard,
  field: BoardField,
  known: KnownField | undefined,
): readonly SetUpStep[] {
  const there = findField(board, field, known?.field);
  const options = wantedOptions(field, there?.options ?? [], known?.options ?? {});
  if (!there) return [{ step: "create-field", board: board.id, field, options }];
  return repair(there, field, options);
}

function repair(
  there: ObservedField,
  field: BoardField,
  options: readonly WantedOption[],
): readonly SetUpStep[] {
  const sameOptions = isSameOptions(there.options, options);
  if (there.name === field.name && sameOptions) return [];
  const step = { step: "repair-field", id: there.id, name: field.name } as const;
  return [sameOptions ? step : { ...step, options }];
}
