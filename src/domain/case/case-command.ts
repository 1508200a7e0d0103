import type { Handle } from "../values/handle.ts";
import type { AnyChapter } from "./chapters.ts";

/** What a chapter's table of requests answers. */
type Asked<Table> = Table extends unknown
  ? {
      [Type in keyof Table]: Table[Type] extends (command: infer Asked, ...rest: never) => unknown
        ? Asked
        : never;
    }[keyof Table]
  : never;
/** What is asked of a case whatever it is about. */
type Besides =
  | { readonly type: "SecondAct"; readonly number: number | undefined }
  | { readonly type: "Explain"; readonly about: "next" | "help" };

/** What a member of the deciding body asks of a case, as a slash command translates it. */
export type CaseCommand = Asked<AnyChapter["decide"]> | Besides;

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
