import type { Proposal } from "../../domain/chapters/deciding/deciding-state.ts";
import { resolutionPath, type SeenPull } from "../../domain/chapters/deciding/seen-pull.ts";
import type { ObservedResolution } from "../../ports/observation.ts";
import type { OpenedPull } from "../../ports/pull-steps.ts";

/** A pull request as the app has just opened it: with its text, and nobody's review. */
export function newPull(
  { id, number, head, at }: OpenedPull,
  { file, cause }: Proposal,
  { defaultBranch }: ObservedResolution,
  codeName: string,
): SeenPull {
  return {
    id,
    number,
    head,
    state: "OPEN",
    updatedAt: at,
    isDraft: false,
    isFromFork: false,
    isOurs: true,
    base: defaultBranch.name,
    isOnDefaultBranch: true,
    hasConflict: false,
    changedPaths: [resolutionPath(codeName)],
    text: file,
    commits: [{ oid: head, committedAt: at, isOurs: true, author: undefined, proposal: cause }],
    reviews: [],
    requested: [],
    closings: [],
    draftings: [],
    merge: undefined,
    check: undefined,
  };
}
