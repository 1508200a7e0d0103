import { boardFields, boardTitle, type BoardField } from "../../domain/case/board-fields.ts";
import type { NodeId } from "../../domain/values/ids.ts";
import { addMinutes, type Instant } from "../../domain/values/time.ts";
import type { Board } from "../../ports/board.ts";
import type { SetUpFile } from "../../ports/set-up-file.ts";
import type {
  ObservedBoard,
  ObservedField,
  SetUpObservation,
} from "../../ports/set-up-observation.ts";
import type { BoardDescription, SetUpStep, WantedOption } from "../../ports/set-up-repository.ts";
import { findBoard, findField } from "./find-board.ts";
import { isSameOptions, wantedOptions } from "./wanted-options.ts";

/**
 * What the board lacks. Its other fields, its views and the colours of options stay as they are.
 *
 * @param mayMake whether this run is the one that asked for a board
 */
export function planBoard(
  seen: Pick<SetUpObservation, "boards" | "repository">,
  known: Board | undefined,
  description: Omit<BoardDescription, "title">,
  mayMake: boolean,
): readonly SetUpStep[] {
  const { boards, repository } = seen;
  if (!boards || repository.owner.kind !== "Organization") return [];
  const board = findBoard(boards, known);
  if (!board)
    return mayMake ? [{ step: "create-board", owner: repository.owner.id, title: boardTitle }] : [];
  return [
    ...(board.linked ? [] : [{ step: "link-board" as const, board: board.id }]),
    ...board.workflows.map((workflow) => ({ step: "delete-workflow" as const, workflow })),
    ...planDescription(board, description),
    ...planField(board, boardFields.status, known?.status),
    ...planField(board, boardFields.decidedBy, known?.decidedBy),
    ...planField(board, boardFields.nextDeadline, { field: known?.nextDeadline }),
    ...planField(board, boardFields.overdue, { field: known?.overdue }),
    ...planField(board, boardFields.waitsFor, { field: known?.waitsFor }),
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

/** Lists of boards were behind by up to two hours: https://www.githubstatus.com/history */
const hoursUntilAskedAgain = 3;

/**
 * Since when a board is asked for; `undefined` where none has to be. It is made by the run alone
 * whose asking is in the register, so that neither two instances nor one that died make two.
 */
export function boardAskedAt(
  { boards, repository }: Pick<SetUpObservation, "boards" | "repository">,
  setUp: SetUpFile | undefined,
  now: Instant,
): Instant | undefined {
  const before = setUp?.boardAskedAt;
  if (!boards || repository.owner.kind !== "Organization") return before;
  if (findBoard(boards, setUp?.board)) return before;
  return before && now < addMinutes(before, hoursUntilAskedAgain * 60) ? before : now;
}
