/** What a member may ask here, as a slash command translates it. */
export type EnactingCommand =
  | { readonly type: "EnactResolution" }
  | { readonly type: "LineIsDone"; readonly line: number; readonly evidence: string }
  | { readonly type: "LineHasFailed"; readonly line: number; readonly reason: string };
