import { type AnyChapter, chapters } from "./chapters.ts";
import { merged } from "../kernel/merged.ts";
import type { Handle } from "../values/handle.ts";

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
  | { readonly type: "Explain"; readonly about: "next" | "preview" }
  | { readonly type: "Explain"; readonly about: "help"; readonly verb?: string | undefined };

/** What a member of the deciding body asks of a case, as a slash command translates it. */
export type CaseCommand = Asked<AnyChapter["decide"]> | Besides;

const handles: {
  readonly [Type in CaseCommand["type"]]?: (
    command: Extract<CaseCommand, { type: Type }>,
  ) => readonly Handle[];
} = merged<AnyChapter["handles"]>(chapters.map((chapter) => chapter.handles));

/** The logins a command names: they have to be looked up before it can be decided. */
export function handlesIn<Type extends CaseCommand["type"]>(
  command: Extract<CaseCommand, { type: Type }>,
): readonly Handle[] {
  return handles[command.type]?.(command) ?? [];
}
