import { banLines, type UnnumberedLine } from "./ban-lines.ts";
import type { EnactingView } from "./enacting-state.ts";
import { isOrderOf } from "./line.ts";
import type { Asking } from "../../kernel/asking.ts";
import type { Measure } from "../../values/measure.ts";
import { orderIdOf } from "../../values/order-id.ts";
import type { PlannedLine } from "../../values/planned-line.ts";

type Situation = Pick<Asking<EnactingView>, "state" | "config" | "cause" | "givenOut" | "writing">;

/**
 * What carrying these measures out takes, one line for each measure and place: bans where they
 * hold, all others once, by people. Taking no action takes nothing, and lifting a ban of this very
 * case ends it without a line of its own. Numbers go on from the lines there are.
 *
 * Manual: the possible responses of the section "Resolutions".
 */
export function planLines(
  measures: readonly Measure[],
  { state, config, cause, givenOut, writing }: Situation,
): readonly PlannedLine[] {
  const lines = measures.flatMap((measure, place): readonly UnnumberedLine[] => {
    switch (measure.kind) {
      case "no-action":
        return [];
      case "ban": {
        const party = state.parties.find(({ ref }) => ref === measure.of);
        const order = orderIdOf(cause, place, writing.sha256);
        return banLines(measure, order, party?.person, config);
      }
      case "lift":
        return state.lines.some((line) => isOrderOf(line, measure.order)) ? [] : [{ measure }];
      case "mediation":
      case "public-reminder":
      case "private-reprimand":
      case "public-reprimand":
      case "apology-request":
      case "hiatus":
      case "no-contact":
      case "role-removed":
      case "content-removed":
      case "other":
        return [{ measure }];
    }
  });
  return lines.map((line, i) => ({ line: givenOut.lines + i + 1, ...line }));
}
