import type { CaseObservation, ObservedComment } from "../../ports/observation.ts";

/** What stands on the case's issue and on the app's pull requests. */
export function everyComment({
  comments,
  resolution,
}: Pick<CaseObservation, "comments" | "resolution">): readonly ObservedComment[] {
  return [...comments, ...(resolution?.said ?? [])];
}
