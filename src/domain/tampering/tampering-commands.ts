/** What a member may ask here, as a slash command translates it. */
export type TamperingCommand = { readonly type: "ThawRecord"; readonly end: string };
