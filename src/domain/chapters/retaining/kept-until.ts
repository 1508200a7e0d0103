import type { RetainingView } from "./retaining-state.ts";
import { newestAgreed } from "../deciding/deliberation.ts";
import { endOf } from "../enacting/action-life.ts";
import type { Action } from "../enacting/action.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import type { Measure } from "../../values/measure.ts";
import { usualRetention } from "../../values/retention.ts";
import { addMonths, endOfDay, type Instant, latest } from "../../values/time.ts";

type Kept = Pick<
  RetainingView,
  "closed" | "closedAs" | "actions" | "unilateralActs" | "deliberation" | "keptFor"
>;

/** How long a ban stays on the register after its end, and with it the case that ordered it. */
const monthsOfBans = 12;

/**
 * Until when what a case holds is kept: for so long after it was closed and its last measure ended,
 * a year after a ban at least, and as long as members want. `undefined` while it is open or a measure goes on.
 *
 * Manual: "The group will maintain records of all such bans so that they may be reviewed".
 */
export function keptUntil(
  state: Kept,
  { retention = usualRetention }: Pick<AdoptedConfig, "retention">,
): Instant | undefined {
  const { closed, actions, keptFor } = state;
  const ends = actions.map(endsAt);
  const known = ends.flatMap((one) => one ?? []);
  if (!closed || known.length < ends.length) return undefined;
  const months = isWithoutViolation(state) ? retention.noViolationMonths : retention.caseMonths;
  const bans = actions.flatMap((action) => {
    const end = action.order === undefined ? undefined : endsAt(action);
    return end === undefined ? [] : [addMonths(end, monthsOfBans)];
  });
  const over = latest(addMonths(latest(closed.at, ...known), months), ...bans);
  return keptFor === undefined ? over : latest(over, keptFor);
}

/**
 * Found to be none, or closed as none. What is told by another case, and where anybody acted, is kept
 * like what was one.
 */
function isWithoutViolation({ closedAs, deliberation, actions, unilateralActs }: Kept): boolean {
  if (unilateralActs.length > 0) return false;
  const agreed = newestAgreed(deliberation);
  if (agreed) return agreed.resolution.finding.violation === "no" && actions.length === 0;
  return closedAs?.as === "not-a-report" || closedAs?.as === "spam" || closedAs?.as === "not-ours";
}

/** What has no end but in being done ends when it is ordered; a limit without a last day has none. */
function endsAt({ life, order, until, measure, orderedAt }: Action): Instant | undefined {
  const ended = endOf(life)?.at;
  if (ended !== undefined || order !== undefined) return ended ?? until;
  const day = lastDayOf(measure);
  if (day !== undefined) return endOfDay(day);
  return measure.kind === "no-contact" && life.is !== "failed" ? undefined : orderedAt;
}

function lastDayOf(measure: Measure): string | undefined {
  return "until" in measure ? measure.until : undefined;
}
