import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";
import { handleIn } from "../../kernel/words.ts";
import type { WhoDecidesCommand } from "../who-decides-commands.ts";

export default defineCommand({
  name: "chair",
  summary: "Name who acts as chair in this case, with a second, while chair and deputies cannot.",
  examples: ["/chair @cy"],
  args: wordsRead((text) => handleIn(text.trim())),
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (member) => ({ type: "NameChair", member }),
}) satisfies SlashCommand<WhoDecidesCommand>;
