import { caseLabels } from "../../domain/case/labels.ts";
import type { ObservedLabel } from "../../ports/set-up-observation.ts";
import type { SetUpStep } from "../../ports/set-up-repository.ts";

/** Labels that are missing or were changed; GitHub tells names apart without regard to case. */
export function planLabels(observed: readonly ObservedLabel[]): readonly SetUpStep[] {
  return caseLabels.flatMap((label): SetUpStep[] => {
    const there = observed.find(({ name }) => name.toLowerCase() === label.name.toLowerCase());
    if (!there) return [{ step: "create-label", label }];
    const same =
      there.name === label.name &&
      there.color.toLowerCase() === label.color &&
      there.description === label.description;
    return same ? [] : [{ step: "repair-label", name: there.name, label }];
  });
}
