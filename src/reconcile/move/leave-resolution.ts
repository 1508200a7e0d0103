import { movedSentence } from "../../messages/resolution-pull.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import type { PullStep } from "../../ports/pull-steps.ts";

/**
 * What is left to do with the resolution of a case that lives in a room now, or is forgotten: its pull request is
 * closed, its branch deleted. In the room another is opened, and approvals begin afresh.
 */
export function planLeaving(
  { resolution }: Pick<CaseObservation, "resolution">,
  why = movedSentence,
): readonly PullStep[] {
  if (!resolution) return [];
  const { pulls, branch } = resolution;
  const open = pulls.filter(({ state, isFromFork }) => state === "OPEN" && !isFromFork);
  return [
    ...open.map(({ id }) => ({ step: "close-pull" as const, pull: id, why })),
    ...(branch ? [{ step: "delete-branch" as const, branch: branch.id }] : []),
  ];
}
