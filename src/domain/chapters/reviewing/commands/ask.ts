import type { ReviewingCommand } from "../reviewing-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { Addressee, PartyRef } from "../../../values/party.ts";

/** `<whom>: question`, or `<reporter> safety[: question]` */
const args = wordsRead((text): Asked | undefined => {
  const { word, rest } = firstWord(text);
  const [, isSafety, words = ""] = /^(safety\s*(?::|$))?([^]*)$/i.exec(rest) ?? [];
  if (isSafety !== undefined) {
    const whom = PartyRef.safeParse(word).data;
    return whom && { type: "AskForSafety", whom, words: statement(words) };
  }
  const whom = Addressee.safeParse(word).data;
  const question = statement(rest);
  return whom && question ? { type: "AskParty", whom, question } : undefined;
});

type Asked = Extract<ReviewingCommand, { type: "AskParty" | "AskForSafety" }>;

export default defineCommand({
  name: "ask",
  summary:
    "A question was put to somebody; a proposal waits until they were heard, and for a reported person seven days at most. `safety` asks a reporter whether they are safe if those they reported are written to, and what may be inferred from it; the first letter to those waits for that.",
  examples: [
    "/ask reporter-1: where did this happen?",
    "/ask reporter-1 safety",
    "/ask reporter-1 safety: may we name the thread it is about?",
    "/ask reported-1: what is your side of it?",
  ],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (asked) => asked,
}) satisfies SlashCommand<ReviewingCommand>;
