import { NodeId } from "../domain/ids.ts";

/** What can be looked at: one case, the whole repository's set-up, or all cases in passing. */
export type Key =
  | { readonly look: "case"; readonly issue: NodeId }
  | { readonly look: "set-up" }
  | { readonly look: "sweep" };

export const setUpKey = "set-up";
export const sweepKey = "sweep";

export function caseKey(issue: NodeId): string {
  return `case:${issue}`;
}

/** @throws for a text that is no key */
export function readKey(key: string): Key {
  if (key === setUpKey || key === sweepKey) return { look: key };
  if (key.startsWith("case:")) return { look: "case", issue: NodeId.parse(key.slice(5)) };
  throw new Error("not a key");
}
