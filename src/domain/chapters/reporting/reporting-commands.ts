import type { Impossibility, StillWanted, Telling } from "./reporting-events.ts";
import type { Addressee, PartyRef, PartyRole, WrittenIdentity } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What a member may ask here, as a slash command translates it. */
export type ReportingCommand =
  | {
      readonly type: "TellParty";
      readonly whom: Addressee | "everyone";
      readonly what: Telling;
      readonly until: Instant | undefined;
      readonly words: string | undefined;
    }
  | {
      readonly type: "RuleOutContact";
      readonly for: "tell" | "ask";
      readonly whom: Addressee;
      readonly ground: Impossibility;
      readonly reason: string;
    }
  /** A councillor takes a case that waits. */
  | { readonly type: "TakeCase" }
  | { readonly type: "NameParty"; readonly role: PartyRole; readonly identity: WrittenIdentity }
  | {
      readonly type: "RenameParty";
      readonly party: PartyRef;
      readonly identity: WrittenIdentity;
      readonly reason: string;
    }
  | {
      readonly type: "NameAccount";
      readonly party: PartyRef;
      readonly space: string;
      /** As people write it there. */
      readonly name: string;
    }
  /** A reporter takes the report back; or stands by it after all. */
  | {
      readonly type: "WithdrawReport";
      readonly party: PartyRef;
      readonly wants: readonly StillWanted[];
      /** How they said it. */
      readonly words: string;
    }
  | { readonly type: "UndoWithdrawal"; readonly party: PartyRef; readonly words: string }
  | {
      readonly type: "NoteAge";
      readonly party: PartyRef;
      readonly isMinor: boolean;
      /** Of their guardian. */
      readonly address: string | undefined;
    }
  /** When the report reached anybody of the committee. */
  | { readonly type: "DateReceipt"; readonly receivedAt: Instant }
  | { readonly type: "OpenCase" };
