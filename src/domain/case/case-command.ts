import type { Handle } from "../values/handle.ts";
import type { ReportingCommand } from "../chapters/reporting/reporting-commands.ts";
import type { ReviewingCommand } from "../chapters/reviewing/reviewing-commands.ts";
import type { WhoDecidesCommand } from "../who-decides/who-decides-commands.ts";
import type { DecidingCommand } from "../chapters/deciding/deciding-commands.ts";
import type { EnactingCommand } from "../chapters/enacting/enacting-commands.ts";
import type { KeepingApartCommand } from "../chapters/keeping-apart/keeping-apart-commands.ts";
import type { UrgentActionCommand } from "../chapters/urgent-action/urgent-action-commands.ts";
import type { BanningCommand } from "../chapters/banning/banning-commands.ts";
import type { ClosingCommand } from "../chapters/closing/closing-commands.ts";
import type { TamperingCommand } from "../tampering/tampering-commands.ts";

/** What a member of the deciding body asks of a case, as a slash command translates it. */
export type CaseCommand =
  | ReportingCommand
  | ReviewingCommand
  | WhoDecidesCommand
  | DecidingCommand
  | EnactingCommand
  | KeepingApartCommand
  | UrgentActionCommand
  | BanningCommand
  | ClosingCommand
  | TamperingCommand
  | { readonly type: "SecondAct"; readonly number: number | undefined }
  | { readonly type: "Explain"; readonly about: "next" | "help" };

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
