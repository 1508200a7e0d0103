import type { Handle } from "../values/handle.ts";

/** What a member may ask here, as a slash command translates it. */
export type WhoDecidesCommand =
  | {
      readonly type: "RecuseMember";
      readonly member: Handle | "oneself";
      readonly reason: string | undefined;
    }
  | { readonly type: "EndRecusal"; readonly member: Handle; readonly reason: string }
  | { readonly type: "DiscloseConflict"; readonly what: string }
  | { readonly type: "LetStay"; readonly member: Handle }
  | { readonly type: "HandOver"; readonly reason: string }
  | { readonly type: "AppointPerson"; readonly person: Handle; readonly reason: string }
  | { readonly type: "NameChair"; readonly member: Handle };
