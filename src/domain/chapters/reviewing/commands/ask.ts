import { Addressee } from "../../../values/party.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { defineCommand, wordsRead } from "../../../kernel/define-command.ts";

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
});
