import type { PartyRef } from "../../values/party.ts";

/** What a member may ask here, as a slash command translates it. */
export interface TakingApartCommand {
  readonly type: "SplitCase";
  /** Those who go to the case that is taken out. */
  readonly parties: readonly PartyRef[];
  /** Those who are in both. */
  readonly also: readonly PartyRef[];
  /** What that case is about. */
  readonly about: string;
}
