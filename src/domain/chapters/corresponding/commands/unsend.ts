import type { CorrespondingCommand } from "../corresponding-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { Addressee } from "../../../values/party.ts";

/** `[<party>]` */
const args = wordsRead((text) => {
  const whom = text.trim() === "" ? undefined : Addressee.safeParse(text.trim()).data;
  return text.trim() === "" || whom ? { whom } : undefined;
});

export default defineCommand({
  name: "unsend",
  summary: "Take back every letter that still waits, or those to one person.",
  examples: ["/unsend", "/unsend reporter-1"],
  args,
  allowedTo: "electorate",
  toDomain: ({ whom }) => ({ type: "TakeLetterBack", whom }),
}) satisfies SlashCommand<CorrespondingCommand>;
