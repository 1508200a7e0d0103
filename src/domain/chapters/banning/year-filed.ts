import type { ListedBan } from "./listed-ban.ts";
import { aYearAfter, type Instant } from "../../values/time.ts";

/**
 * The year in which an order ended that is kept apart from those in force: a year after its end, with
 * nothing of it left to undo. `undefined` for all others; one that is paused may go on.
 */
export function yearFiled({ ended, places }: ListedBan, now: Instant): number | undefined {
  if (!ended || ended.because === "paused" || aYearAfter(ended.at) > now) return undefined;
  if (places.some(({ standing }) => standing === "held")) return undefined;
  return Number(ended.at.slice(0, 4));
}
