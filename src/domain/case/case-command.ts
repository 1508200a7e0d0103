import type { PartyRef } from "../party.ts";

/** What a member of the deciding body asks of a case, as a slash command translates it. */
export type CaseCommand =
  | {
      readonly type: "TellParty";
      readonly whom: PartyRef | "everyone";
      readonly what: "receipt";
      readonly words: string | undefined;
    }
  | { readonly type: "RecuseMember"; readonly reason: string | undefined }
  | { readonly type: "AnswerQuestion"; readonly question: "next" | "help" };

/**
 * Who may give a command: the `electorate` of the case, or anybody of its deciding body, the
 * recused included (`deciding-body`), for what concerns only themselves.
 */
export type AllowedTo = "electorate" | "deciding-body";
