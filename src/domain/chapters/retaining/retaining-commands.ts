import type { Instant } from "../../values/time.ts";

/** What a member may ask here, as a slash command translates it. */
export type RetainingCommand =
  | { readonly type: "KeepCase"; readonly until: Instant; readonly reason: string }
  /** By the number in the comment's link. */
  | { readonly type: "RedactComment"; readonly comment: number; readonly reason: string };
