import type { ChainEnd } from "./record-seen.ts";
import type { GitOid, NodeId } from "../values/ids.ts";
import type { Instant } from "../values/time.ts";

/**
 * Where a chain of documents ended when it was last shown. It stands where only the app can write,
 * and holds whatever becomes of branches and comments.
 */
export interface Anchor extends ChainEnd {
  /** Of what: the issue of a case, or the register. */
  readonly of: NodeId | "register";
  /** The commit the branch stood at then; what its message says counts on no other. */
  readonly headOid: GitOid;
  /** Whether nothing of the case is here since: it lives elsewhere, or is forgotten. */
  readonly hasMoved: boolean;
  readonly isForgotten?: true;
}

/**
 * The one that reaches furthest; of several that reach as far the newest, since what was made anew takes the place
 * of what grew old. Two instances may have left two.
 */
export function highest<Found extends Anchor & { readonly startedAt?: Instant | undefined }>(
  anchors: readonly Found[],
): Found | undefined {
  const [first, ...others] = anchors;
  return first && others.reduce((best, one) => (reachesFurther(one, best) ? one : best), first);
}

function reachesFurther(
  one: Anchor & { readonly startedAt?: Instant | undefined },
  other: typeof one,
): boolean {
  if (one.n !== other.n) return one.n > other.n;
  return (one.startedAt ?? "") > (other.startedAt ?? "");
}
