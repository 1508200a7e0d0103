import type { DraftKind, LetterKind } from "./corresponding-events.ts";
import type { Handle } from "../../values/handle.ts";
import type { Addressee, PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What a member may ask here, as a slash command translates it. */
export type CorrespondingCommand =
  | {
      readonly type: "SendLetter";
      readonly letter: LetterKind;
      readonly whom: Addressee;
      readonly until: Instant | undefined;
      readonly text: string;
      /** A question to a reporter about their safety. */
      readonly about?: "safety";
      /** Whom it names on purpose. */
      readonly naming?: readonly PartyRef[];
      /** Whether whoever sends it to a list has looked who reads that. */
      readonly isListChecked?: boolean;
    }
  /** Every letter that waits, or every one to them. */
  | { readonly type: "TakeLetterBack"; readonly whom: Addressee | undefined }
  | {
      readonly type: "WriteDraft";
      readonly draft: DraftKind;
      readonly whom: Addressee | undefined;
      /** The action that an order is about. */
      readonly line: number | undefined;
    }
  | { readonly type: "GiveCode"; readonly whom: PartyRef }
  | {
      readonly type: "DelegateLetter";
      readonly to: Handle;
      readonly letter: LetterKind;
      readonly whom: PartyRef;
    };
