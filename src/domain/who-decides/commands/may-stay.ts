import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";
import { firstWord, handleIn } from "../../kernel/words.ts";
import type { WhoDecidesCommand } from "../who-decides-commands.ts";

/** `@x` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  return rest === "" ? handleIn(word) : undefined;
});

export default defineCommand({
  name: "may-stay",
  summary: "Answer what another member disclosed: they may go on deciding this case.",
  examples: ["/may-stay @bo"],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (member) => ({ type: "LetStay", member }),
}) satisfies SlashCommand<WhoDecidesCommand>;
