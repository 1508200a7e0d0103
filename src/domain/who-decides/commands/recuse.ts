import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";
import { firstWord, handleIn, statement } from "../../kernel/words.ts";
import type { WhoDecidesCommand } from "../who-decides-commands.ts";

/** `[reason]`, or `@x: reason` for somebody else */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  if (!word.startsWith("@")) return { member: "oneself" as const, reason: statement(text) };
  const member = handleIn(word);
  return member && { member, reason: statement(rest) };
});

export default defineCommand({
  name: "recuse",
  summary:
    "Step back from this case, at once and without giving reasons; or ask, with a reason and a second, that another member does.",
  examples: ["/recuse", "/recuse we share an employer", "/recuse @bo: they share an employer"],
  args,
  isOfOne: true,
  allowedTo: "deciding-body",
  toDomain: (recusal) => ({ type: "RecuseMember", ...recusal }),
}) satisfies SlashCommand<WhoDecidesCommand>;
