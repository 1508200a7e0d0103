import type { NotBefore } from "./try-in-space.ts";

/** How far the lines of a case came in one look. */
export interface Enforced {
  /** `recorded`: the record has moved on, look again at once. */
  readonly did: "nothing" | "recorded";
  readonly notBefore: NotBefore;
}
