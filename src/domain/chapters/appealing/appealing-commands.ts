import type { HearerAnswer } from "./appealing-events.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What a member may ask here, as a slash command translates it. */
export type AppealingCommand =
  | {
      readonly type: "ReceiveAppeal";
      readonly party: PartyRef;
      readonly receivedAt: Instant;
      readonly words: string;
    }
  | {
      readonly type: "AnswerAppeal";
      /** `undefined` where only one is open. */
      readonly party: PartyRef | undefined;
      readonly answer: HearerAnswer;
      readonly reason: string;
    };
