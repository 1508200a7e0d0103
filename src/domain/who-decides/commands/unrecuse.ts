import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";
import { firstWord, handleIn, statement } from "../../kernel/words.ts";
import type { WhoDecidesCommand } from "../who-decides-commands.ts";

/** `@x: reason` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const member = handleIn(word);
  const reason = statement(rest);
  return member && reason ? { member, reason } : undefined;
});

export default defineCommand({
  name: "unrecuse",
  summary: "Let a member back into this case, with a reason and a second. Never a party.",
  examples: ["/unrecuse @bo: it was another person of that name"],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (ended) => ({ type: "EndRecusal", ...ended }),
}) satisfies SlashCommand<WhoDecidesCommand>;
