import type { ReviewingCommand } from "../reviewing-commands.ts";
import { Answer } from "../reviewing-events.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { Addressee } from "../../../values/party.ts";

/** `<whom> [accepts|objects|agrees|declines][: words]` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const whom = Addressee.safeParse(word).data;
  const second = firstWord(rest);
  const answer = Answer.safeParse(second.word).data;
  const words = statement(answer ? second.rest : rest);
  return whom && (answer ?? words) ? { whom, answer, words } : undefined;
});

export default defineCommand({
  name: "heard",
  summary: "What somebody said: their side, feedback, an agreement, an answer to a question.",
  examples: [
    "/heard reporter-1: it happened twice more",
    "/heard reported-1 agrees",
    "/heard reporter-1 objects: an apology is not enough",
  ],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (heard) => ({ type: "HearParty", ...heard }),
}) satisfies SlashCommand<ReviewingCommand>;
