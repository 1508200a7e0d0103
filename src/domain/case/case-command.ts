import type { Closing } from "../chapters/closing/ways-to-close.ts";
import type { WrittenProposal } from "../chapters/deciding/written-proposal.ts";
import type { Impossibility, Telling } from "../chapters/reporting/reporting-events.ts";
import type { Finding } from "../chapters/reviewing/finding.ts";
import type { Answer } from "../chapters/reviewing/reviewing-events.ts";
import type { Handle } from "../values/handle.ts";
import type { Addressee, PartyRef, PartyRole } from "../values/party.ts";
import type { Instant } from "../values/time.ts";

/** Who a party is, as far as the command says. */
export type WrittenIdentity =
  | { readonly handle: Handle }
  | { readonly address: string }
  | { readonly heldBy: Handle }
  | { readonly group: "committee" };

type Words = string | undefined;

/** What a member of the deciding body asks of a case, as a slash command translates it. */
export type CaseCommand =
  | {
      readonly type: "TellParty";
      readonly whom: Addressee | "everyone";
      readonly what: Telling;
      readonly until: Instant | undefined;
      readonly words: Words;
    }
  | {
      readonly type: "HearParty";
      readonly whom: Addressee;
      readonly answer: Answer | undefined;
      readonly words: Words;
    }
  | {
      readonly type: "RuleOutContact";
      readonly for: "tell" | "ask";
      readonly whom: Addressee;
      readonly ground: Impossibility;
      readonly reason: string;
    }
  | { readonly type: "AskParty"; readonly whom: Addressee; readonly question: string }
  | { readonly type: "NameParty"; readonly role: PartyRole; readonly identity: WrittenIdentity }
  | {
      readonly type: "RenameParty";
      readonly party: PartyRef;
      readonly identity: WrittenIdentity;
      readonly reason: string;
    }
  | { readonly type: "TakeNote"; readonly text: string }
  | { readonly type: "DraftFinding"; readonly finding: Finding }
  | { readonly type: "RecuseMember"; readonly member: Handle | "oneself"; readonly reason: Words }
  | { readonly type: "EndRecusal"; readonly member: Handle; readonly reason: string }
  | { readonly type: "DiscloseConflict"; readonly what: string }
  | { readonly type: "HandOver"; readonly reason: string }
  | { readonly type: "DeclareDeadlock" }
  | { readonly type: "PostponeHandOver"; readonly until: Instant; readonly reason: string }
  | { readonly type: "EnactResolution" }
  | { readonly type: "LineIsDone"; readonly line: number; readonly evidence: string }
  | { readonly type: "LineHasFailed"; readonly line: number; readonly reason: string }
  | { readonly type: "AppointPerson"; readonly person: Handle; readonly reason: string }
  | { readonly type: "NameChair"; readonly member: Handle }
  | { readonly type: "SealCase" }
  | {
      readonly type: "GrantReading";
      readonly person: Handle;
      readonly until: Instant;
      readonly reason: string;
    }
  | {
      readonly type: "BanAlone";
      readonly whom: { readonly party: PartyRef } | { readonly handle: Handle };
      readonly until: Instant;
      readonly reason: string;
    }
  | {
      readonly type: "TellOfAct";
      readonly what: string;
      readonly actedAt: Instant | undefined;
      readonly byDelegate: boolean;
    }
  | { readonly type: "RatifyAct"; readonly act: number | undefined }
  | { readonly type: "ReverseAct"; readonly act: number | undefined; readonly reason: string }
  | { readonly type: "DeclareDanger"; readonly what: Words }
  | { readonly type: "NoteHelpContacted"; readonly whom: string }
  | {
      readonly type: "ReviewOrder";
      readonly order: string;
      readonly outcome: "keep" | "lift";
      readonly reason: Words;
    }
  /** `prose` is what the file says after its front matter where only measures were written. */
  | {
      readonly type: "ProposeResolution";
      readonly written: WrittenProposal;
      readonly prose: string;
    }
  | { readonly type: "StandAside"; readonly reason: string }
  | { readonly type: "SecondAct"; readonly number: number | undefined }
  | { readonly type: "CloseCase"; readonly closing: Closing }
  | { readonly type: "ReopenCase"; readonly reason: string }
  | { readonly type: "OpenCase" }
  | { readonly type: "ThawRecord"; readonly head: string }
  | { readonly type: "Explain"; readonly about: "next" | "help" };

/**
 * Who may give a command: the `electorate` of the case, or anybody of its deciding body, the
 * recused included (`deciding-body`), for what concerns only themselves.
 */
export type AllowedTo = "electorate" | "deciding-body";

/** The logins a command names: they have to be looked up before it can be decided. */
export function handlesIn(command: CaseCommand): readonly Handle[] {
  if (command.type === "EndRecusal" || command.type === "NameChair") return [command.member];
  if (command.type === "AppointPerson" || command.type === "GrantReading") return [command.person];
  if (command.type === "BanAlone") return "handle" in command.whom ? [command.whom.handle] : [];
  if (command.type === "RecuseMember") return command.member === "oneself" ? [] : [command.member];
  if (command.type !== "NameParty" && command.type !== "RenameParty") return [];
  const { identity } = command;
  if ("handle" in identity) return [identity.handle];
  return "heldBy" in identity ? [identity.heldBy] : [];
}
