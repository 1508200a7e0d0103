import type { KeepingApartReason } from "../keeping-apart/keeping-apart-refusals.ts";
import type { KeepingApartView } from "../keeping-apart/keeping-apart-state.ts";
import type { KeptPassphrase, Reach, Saying } from "./intake-events.ts";
import type { Sha256 } from "../../values/ids.ts";
import type { OutsideFile } from "../../values/outside-file.ts";
import { type PartyRef, roleOf } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** The private code of somebody, by its hash. */
export interface PrivateCode {
  readonly party: PartyRef;
  readonly code: Sha256;
  /** Without it, the page opens with the code alone. */
  readonly passphrase?: KeptPassphrase | undefined;
  /** A member was to hand it over, and has seen it: all it opens is the way to another one. */
  readonly isHandedOver?: true | undefined;
}

/** What somebody wrote on their private page, and when. */
interface Message {
  readonly party: PartyRef;
  readonly what: Saying;
  readonly at: Instant;
}

/** What came in by the web or by mail, and who may come back to it. */
export interface IntakeState {
  /** How each who reported by the form wants to be reached. */
  readonly reaches: readonly { readonly party: PartyRef; readonly reach: Reach }[];
  /** Those in force. */
  readonly codes: readonly PrivateCode[];
  /** Who reported by mail, by the hash of what their report is known by. */
  readonly threads: readonly PrivateCode[];
  readonly messages: readonly Message[];
  /** Who opened their page first, when, since something was to be answered there. */
  readonly openings: readonly { readonly party: PartyRef; readonly at: Instant }[];
  /** What people outside sent, which lies beside the record. */
  readonly files: readonly OutsideFile[];
}

/** What this chapter may know of a case. */
export type IntakeView = KeepingApartView & IntakeState;

/** Why a command is not followed here: as in the chapters this one builds on. */
export type IntakeReason = KeepingApartReason;

/** What leads back into a case from outside: private codes, and what reports by mail are known by. */
export function waysBack({ codes, threads }: Pick<IntakeState, "codes" | "threads">) {
  return [...codes, ...threads].map(({ code }) => code);
}

/** Whether somebody has a page that nobody else can open: they reach it by a code of their own. */
export function hasPage(party: string, { codes }: Pick<IntakeState, "codes">): boolean {
  return codes.some((one) => one.party === party && !one.isHandedOver);
}

/** Whether somebody may say that on their page: only a report can be taken back, and only by who made it. */
export function maySay(what: string, party: PartyRef): boolean {
  return roleOf(party) === "reporter" || (what !== "takes-back" && what !== "stands-by");
}

/** Whether somebody asked to be left alone, and has not written since. */
export function isLeftAlone(party: string, { messages }: Pick<IntakeState, "messages">): boolean {
  return messages.findLast((one) => one.party === party)?.what === "leave-alone";
}
