import type { ChainEnd } from "./record-seen.ts";
import type { GitOid, NodeId } from "../values/ids.ts";

/**
 * Where a chain of documents ended when it was last shown. It stands where only the app can write,
 * and holds whatever becomes of branches and comments.
 */
export interface Anchor extends ChainEnd {
  /** Of what: the issue of a case, or the register. */
  readonly of: NodeId | "register";
  /** The commit the branch stood at then; what its message says counts on no other. */
  readonly headOid: GitOid;
  /** Whether the case lives elsewhere since. */
  readonly hasMoved: boolean;
}

/** The one that reaches furthest. Two instances may have left two. */
export function highest<Found extends Anchor>(anchors: readonly Found[]): Found | undefined {
  return anchors.toSorted((a, b) => b.n - a.n)[0];
}
