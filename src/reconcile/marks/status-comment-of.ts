import type { CaseObservation, ObservedComment } from "../../ports/observation.ts";
import { isStatusComment } from "./markers.ts";

/**
 * The status comments of an issue, oldest first; more than one where two runs wrote it. Also one
 * whose mark somebody else took away.
 */
export function statusComments({
  comments,
  app,
}: Pick<CaseObservation, "comments" | "app">): readonly ObservedComment[] {
  return comments
    .filter((comment) => comment.ours && textsOf(comment, app).some(isStatusComment))
    .toSorted((a, b) => a.databaseId - b.databaseId);
}

/** What a comment says and what the app itself ever made it say. */
function textsOf({ body, versions }: ObservedComment, app: CaseObservation["app"]) {
  const own = versions.filter(({ by }) => by?.id === app.id);
  return [body, ...own.flatMap(({ text }) => text ?? [])];
}
