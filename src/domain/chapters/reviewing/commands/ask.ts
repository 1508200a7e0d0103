import type { ReviewingCommand } from "../reviewing-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { Addressee } from "../../../values/party.ts";

/** `<whom>: question` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const whom = Addressee.safeParse(word).data;
  const question = statement(rest);
  return whom && question ? { whom, question } : undefined;
});

export default defineCommand({
  name: "ask",
  summary: "A question was put to somebody; a proposal waits until they were heard.",
  examples: ["/ask reporter-1: where did this happen?"],
  args,
  allowedTo: "electorate",
  toDomain: (asked) => ({ type: "AskParty", ...asked }),
}) satisfies SlashCommand<ReviewingCommand>;
