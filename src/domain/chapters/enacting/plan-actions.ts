import { isOrderOf } from "./action.ts";
import { banActions, type UnnumberedAction } from "./ban-actions.ts";
import type { EnactingView } from "./enacting-state.ts";
import type { Asking } from "../../kernel/asking.ts";
import type { Measure } from "../../values/measure.ts";
import { orderIdOf } from "../../values/order-id.ts";
import type { PlannedAction } from "../../values/planned-action.ts";

type Situation = Pick<Asking<EnactingView>, "state" | "config" | "cause" | "givenOut" | "writing">;

/**
 * What carrying these measures out takes, one action for each measure and place: bans and mutes where they
 * hold, all others once, by people. Taking no action takes nothing, mediation is only offered, and
 * lifting a ban of this very case ends it without an action of its own. Numbers go on from the
 * actions there are.
 *
 * Manual: the possible responses of the section "Resolutions".
 */
export function planActions(
  measures: readonly Measure[],
  { state, config, cause, givenOut, writing }: Situation,
): readonly PlannedAction[] {
  const actions = measures.flatMap((measure, place): readonly UnnumberedAction[] => {
    switch (measure.kind) {
      case "no-action":
      case "mediation":
        return [];
      case "ban":
      case "muted": {
        const party = state.parties.find(({ ref }) => ref === measure.of);
        const order = orderIdOf(cause, place, writing.sha256);
        return banActions(measure, order, party, config);
      }
      case "lift":
        return state.actions.some((action) => isOrderOf(action, measure.order))
          ? []
          : [{ measure }];
      case "public-reminder":
      case "private-reprimand":
      case "public-reprimand":
      case "apology-request":
      case "hiatus":
      case "no-contact":
      case "role-removed":
      case "content-removed":
      case "other":
      case "organisers-told":
        return [{ measure }];
    }
  });
  return actions.map((action, i) => ({ line: givenOut.actions + i + 1, ...action }));
}
