import type { ObservedResolution } from "../../src/ports/observation.ts";
import { elsewhere } from "./pull.ts";

/** What GitHub shows of deciding a case for which nothing is there yet. */
export function observedResolution(
  differing: Partial<ObservedResolution> = {},
): ObservedResolution {
  return {
    branch: undefined,
    pulls: [],
    defaultBranch: { name: "main", headOid: elsewhere, file: undefined },
    mostReviewRequests: 15,
    reviewers: [],
    mergeMethod: "SQUASH",
    said: [],
    saidReadBackTo: undefined,
    ...differing,
  };
}
