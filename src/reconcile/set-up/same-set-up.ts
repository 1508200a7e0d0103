import type { AdoptedConfig } from "../../domain/values/adopted-config.ts";
import type { Board } from "../../ports/board.ts";
import type { SetUpOutcome } from "./set-up-outcome.ts";

/**
 * Whether cases look after one run of set-up as they did after another: under the same configs,
 * from the same root, on the same board. What GitHub refused counts, since it may be there now. What
 * cases bring about themselves is no change that they have to be looked at for: where the register
 * stands, and its bans. Nothing is shown while the repository is not ready.
 */
export function sameSetUp(before: SetUpOutcome, after: SetUpOutcome): boolean {
  if (before.standing !== "ready" || after.standing !== "ready")
    return before.standing === after.standing;
  return (
    before.rootOid === after.rootOid &&
    before.refused === after.refused &&
    isSameList(before.adopted.map(nameOf), after.adopted.map(nameOf)) &&
    isSameList(idsOf(before.board), idsOf(after.board))
  );
}

/** Its document on the register: nothing of a config changes under the same number and hash. */
function nameOf({ register: { n, sha256 } }: AdoptedConfig): string {
  return `${n} ${sha256}`;
}

function idsOf(board: Board | undefined): readonly string[] {
  if (!board) return [];
  const { project, status, decidedBy, nextDeadline, overdue, waitsFor } = board;
  const fields = [status, decidedBy].flatMap(({ field, options }) => [
    field,
    ...optionsOf(options),
  ]);
  return [project, nextDeadline, overdue, waitsFor ?? "", ...fields];
}

function optionsOf(options: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(options)
    .map(([name, id]) => `${name} ${id}`)
    .toSorted();
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}
