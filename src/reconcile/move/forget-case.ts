import type { Board } from "../../ports/board.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import type { Rooms } from "../../ports/rooms.ts";

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
  await rooms.forget({
    step: "empty-issue",
    issue: issue.id,
    title: "Emptied by Comity",
    comments: comments.map(({ id }) => id),
  });
  return issue.number;
}
