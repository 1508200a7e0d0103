import type { UrgentActionCommand } from "../urgent-action-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { placeholderIn } from "../../../kernel/placeholders.ts";
import { firstWord, statement } from "../../../kernel/words.ts";

type Said = { readonly contacted: string } | { readonly what: string | undefined };

/** Nothing, `<what>`, or `contacted: whom` */
const args = wordsRead((text): Said | undefined => {
  const { word, rest } = firstWord(text);
  if (word !== "contacted" || !/^\s*\S+?\s*:/.test(text)) return { what: whatIn(text) };
  const contacted = statement(rest);
  return contacted === undefined ? undefined : { contacted };
});

/** Danger is heard though only the line to copy was sent. */
function whatIn(text: string): string | undefined {
  const what = statement(text);
  return placeholderIn(what) === undefined ? what : undefined;
}

export default defineCommand({
  name: "danger",
  summary:
    "Somebody may be hurt: everybody who decides this case is told at once and sees whom to call. Afterwards, note whom you called.",
  examples: [
    "/danger",
    "/danger they wrote that they are on their way to the venue",
    "/danger contacted: the police, who are sending somebody",
    "/danger contacted: nobody: they did not want it",
  ],
  args,
  allowedTo: "roster",
  toDomain: (said) =>
    "contacted" in said
      ? { type: "NoteHelpContacted", whom: said.contacted }
      : { type: "DeclareDanger", what: said.what },
}) satisfies SlashCommand<UrgentActionCommand>;
