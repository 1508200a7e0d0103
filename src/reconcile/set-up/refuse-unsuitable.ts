import { isSameLogin } from "../../domain/values/login.ts";
import { Terminal } from "../../ports/errors.ts";
import type { SetUpFile } from "../../ports/set-up-file.ts";
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

/**
 * Throws `Terminal` for a repository that was given to another owner since the register was written,
 * unless the host was told so: its new owners may not be those to whom people reported.
 */
export function refuseOtherOwner(
  { repository: { id, owner } }: SetUpObservation,
  kept: SetUpFile["repository"],
  ownerSet: string | undefined,
): void {
  const isTransferred = kept?.id === id && kept.owner !== owner.id;
  if (!isTransferred || (ownerSet !== undefined && isSameLogin(ownerSet, owner.login))) return;
  throw new Terminal(
    "the case repository belongs to another owner than before, and nothing is written there: have it transferred back, or put its name there into CASE_REPOSITORY",
    { route: "ObserveConfig", because: "transferred" },
  );
}
