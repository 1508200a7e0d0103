import { Terminal } from "../../ports/errors.ts";
import type { SetUpObservation } from "../../ports/set-up-observation.ts";

/** Throws `Terminal` for a repository in which no report may be kept, before anything is written. */
export function refuseUnsuitable({ repository }: SetUpObservation): void {
  const route = "ObserveConfig";
  if (repository.visibility !== "PRIVATE") {
    throw new Terminal(
      "the case repository is not private, and everybody could read the reports: make it private, or name another in CASE_REPOSITORY",
      { route },
    );
  }
  if (repository.archived) {
    throw new Terminal(
      "the case repository is archived, so nothing can be written to it: unarchive it, or name another in CASE_REPOSITORY",
      { route },
    );
  }
  if (!repository.hasIssues) {
    throw new Terminal(
      "the case repository has its issues turned off, and every case is an issue: turn them on under Settings, Features",
      { route },
    );
  }
}
