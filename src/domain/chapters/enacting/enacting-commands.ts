/** What a member may ask here, as a slash command translates it. */
export type EnactingCommand =
  | { readonly type: "EnactResolution" }
  | { readonly type: "ActionIsDone"; readonly number: number; readonly evidence: string }
  | { readonly type: "ActionHasFailed"; readonly number: number; readonly reason: string };
