import type { LetterKind } from "./corresponding-events.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What a member may ask here, as a slash command translates it. */
export type CorrespondingCommand =
  | {
      readonly type: "SendLetter";
      readonly letter: LetterKind;
      readonly whom: PartyRef;
      readonly until: Instant | undefined;
      readonly text: string;
    }
  /** Every letter that waits, or every one to them. */
  | { readonly type: "TakeLetterBack"; readonly whom: PartyRef | undefined };
