import type { Board } from "../../ports/board.ts";
import type { CaseObservation, ObservedIssue } from "../../ports/observation.ts";
import type { Rooms } from "../../ports/rooms.ts";

export const emptiedTitle = "Emptied by Comity";

/** Whether nothing but deleting is left to do about the old issue. */
export function isEmptied({ title, body, state, isLocked }: ObservedIssue): boolean {
  return title === emptiedTitle && body === "" && state === "CLOSED" && isLocked;
}

/**
 * Takes card and issue of a case away that lives in a room now. Answers the issue's number where
 * GitHub does not let it be deleted: then it is emptied, closed and locked.
 */
export async function forgetCase(
  { card, issue, comments }: CaseObservation,
  board: Board | undefined,
  rooms: Rooms,
): Promise<number | undefined> {
  if (card && board)
    await rooms.forget({ step: "delete-card", project: board.project, card: card.id });
  if ((await rooms.deleteIssue(issue.id)) === "deleted") return undefined;
  if (isEmptied(issue) && comments.length === 0) return issue.number;
  await rooms.forget({
    step: "empty-issue",
    issue: issue.id,
    title: emptiedTitle,
    comments: comments.map(({ id }) => id),
  });
  return issue.number;
}
