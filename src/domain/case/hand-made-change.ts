import type { AdoptedConfig } from "../values/adopted-config.ts";
import { caseLabels } from "./labels.ts";
import { awaitsApprovals } from "../chapters/deciding/deliberation.ts";
import { shownFields } from "./shown-fields.ts";
import type { CaseState } from "./case-state.ts";
import type { ChangeInput } from "./input.ts";

/**
 * Whether a change by hand contradicts what the record shows and is put back. The committee's own
 * labels are its own.
 */
export function isOutOfPlace(
  change: ChangeInput["change"],
  state: CaseState,
  config: AdoptedConfig,
): boolean {
  const shown = shownFields(state, config);
  switch (change.what) {
    case "title":
      return change.to !== shown.title;
    case "label":
      return (
        caseLabels.some((label) => label.name === change.label) &&
        shown.labels.includes(change.label) !== change.isOn
      );
    case "state":
      return change.isOpen !== shown.isOpen;
    case "card":
      return change.to !== shown.card.status;
    case "pull":
    case "draft":
      return awaitsApprovals(state);
    case "lock":
      return true;
  }
}
