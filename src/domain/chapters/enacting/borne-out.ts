import { isToBeLifted } from "./action-standing.ts";
import type { Action } from "./action.ts";
import { type Refusal, refuse } from "../../kernel/refusal.ts";
import { restrictionOf } from "../../values/measure.ts";
import type { SeenThere } from "../../values/seen-there.ts";

/** What a place says to a member's word that an action was carried out or lifted there. */
type BorneOut =
  | { readonly seen: string }
  /** Nobody could look, or the place does not tell: the word stands alone. */
  | "cannot-be-known"
  | Refusal<"still-free-there" | "still-among-them" | "still-out-there">;

/**
 * Whether the place bears out that somebody was put out of it, or let in again at the end. What
 * people say is believed where it cannot be seen, and never against what can be.
 */
export function borneOut(action: Action, there: SeenThere | undefined): BorneOut {
  const where = action.place?.name;
  if (!there || there.standing === "unknown") return "cannot-be-known";
  const { standing, isMember, proofs } = there;
  const restriction = restrictionOf(action.measure);
  const isImposed = standing === restriction;
  if (isToBeLifted(action))
    return isImposed ? refuse("still-out-there", where) : { seen: proofs.free };
  if (!isImposed) return refuse("still-free-there", where);
  const isStillThere = isMember && restriction === "removed";
  return isStillThere ? refuse("still-among-them", where) : { seen: proofs.imposed };
}
