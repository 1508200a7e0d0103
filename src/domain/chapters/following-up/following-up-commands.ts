import type { PartyRef } from "../../values/party.ts";

/** What a member may ask here, as a slash command translates it. */
export type FollowingUpCommand =
  | { readonly type: "PromiseIsKept"; readonly promise: number | undefined }
  | {
      readonly type: "PromiseIsBroken";
      readonly promise: number | undefined;
      readonly reason: string;
    }
  | { readonly type: "AnswerFollowUp"; readonly whom: PartyRef; readonly isWanted: boolean };
