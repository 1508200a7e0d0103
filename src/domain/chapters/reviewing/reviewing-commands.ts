import type { Finding } from "./finding.ts";
import type { Answer } from "./reviewing-events.ts";
import type { Addressee, PartyRef } from "../../values/party.ts";

/** What a member may ask here, as a slash command translates it. */
export type ReviewingCommand =
  | {
      readonly type: "HearParty";
      readonly whom: Addressee;
      readonly answer: Answer | undefined;
      readonly words: string | undefined;
    }
  | { readonly type: "AskParty"; readonly whom: Addressee; readonly question: string }
  /** Whether they are safe if those they reported are written to; in the committee's own words, or ours. */
  | { readonly type: "AskForSafety"; readonly whom: PartyRef; readonly words: string | undefined }
  | { readonly type: "TakeNote"; readonly text: string }
  | { readonly type: "DraftFinding"; readonly finding: Finding }
  | { readonly type: "AskForHistory"; readonly of: PartyRef };
