import type { Closing } from "./closing-kinds.ts";

/** What a member may ask here, as a slash command translates it. */
export type ClosingCommand =
  | { readonly type: "CloseCase"; readonly closing: Closing }
  | { readonly type: "ReopenCase"; readonly reason: string };
