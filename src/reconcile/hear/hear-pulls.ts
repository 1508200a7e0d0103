import type { ChangeInput } from "../../domain/case/input.ts";
import type { CaseEvent } from "../../domain/case/case-event.ts";
import type {
  MergeInput,
  PushInput,
  StandingInput,
} from "../../domain/chapters/deciding/deciding-inputs.ts";
import type { SeenPull } from "../../domain/chapters/deciding/seen-pull.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { CaseObservation, ObservedResolution } from "../../ports/observation.ts";

/**
 * What happened to a case's resolution on GitHub: merges, pushes past them, a closing or a drafting by
 * hand, and how it stands now.
 */
export function hearPulls(
  { resolution, observedAt }: Pick<CaseObservation, "resolution" | "observedAt">,
  history: readonly CaseEvent[],
): readonly (MergeInput | PushInput | ChangeInput | StandingInput)[] {
  if (!resolution) return [];
  const { pulls, defaultBranch } = resolution;
  const { file } = defaultBranch;
  const isMerged = pulls.some(
    (pull) => mergeOf(pull).length > 0 && pull.merge?.file?.blob === file?.blob,
  );
  return [
    ...pulls.flatMap((pull) => [...mergeOf(pull), ...changesOf(pull)]),
    ...(file === undefined || isMerged ? [] : [pushOf(file, observedAt)]),
    ...pulls.filter(isOpenResolution).map((pull): StandingInput => ({
      kind: "standing",
      at: observedAt,
      cause: standingCause(pull, history),
      order: [pull.number],
      pull,
    })),
  ];
}

function isOpenResolution({ isOurs, isFromFork, state }: SeenPull): boolean {
  return isOurs && !isFromFork && state === "OPEN";
}

/** Another one each time that something was recorded of it: it may come and go on one commit. */
function standingCause({ head }: SeenPull, history: readonly CaseEvent[]): Cause {
  const told = history.filter(
    ({ type }) => type === "AgreementHeldBack" || type === "AgreementWithdrawn",
  );
  return Cause.parse(`standing:${head}:${told.length}`);
}

function pushOf(
  { blob, commit }: NonNullable<ObservedResolution["defaultBranch"]["file"]>,
  at: PushInput["at"],
): PushInput {
  return { kind: "push", at, cause: Cause.parse(`push:${blob}`), order: [0], commit, blob };
}

/**
 * Nothing is agreed in another branch, nor is it from another repository: whatever file came by such
 * a merge into the default branch was pushed there.
 */
function mergeOf(pull: SeenPull): readonly MergeInput[] {
  const { merge, id, number, isOnDefaultBranch, isFromFork } = pull;
  if (!merge || !isOnDefaultBranch || isFromFork) return [];
  const merged = { ...pull, merge };
  return [{ kind: "merge", at: merge.at, cause: Cause.parse(id), order: [number], pull: merged }];
}

/** A merge closes too, and is no closing. */
function changesOf(pull: SeenPull): readonly ChangeInput[] {
  const { isOurs, closings, draftings, merge, number } = pull;
  const changes = [
    ...closings.map((one) => ({ ...one, what: "pull" as const })),
    ...draftings.map((one) => ({ ...one, what: "draft" as const })),
  ];
  return changes
    .filter(({ isByApp, at }) => isOurs && !isByApp && (merge === undefined || at < merge.at))
    .map(({ id, at, what }) => {
      return {
        kind: "change",
        at,
        cause: id,
        order: [number],
        changedBy: undefined,
        change: { what },
      };
    });
}
