/** What a member may ask here, as a slash command translates it. */
export type BanningCommand = {
  readonly type: "ReviewOrder";
  readonly order: string;
  readonly outcome: "keep" | "lift";
  readonly reason: string | undefined;
};
