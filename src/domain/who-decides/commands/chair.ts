import { handleIn } from "../../kernel/words.ts";
import { defineCommand, wordsRead } from "../../kernel/define-command.ts";

export default defineCommand({
  name: "chair",
  summary: "Name who acts as chair in this case, with a second, while chair and deputies cannot.",
  examples: ["/chair @cy"],
  args: wordsRead((text) => handleIn(text.trim())),
  allowedTo: "electorate",
  toDomain: (member) => ({ type: "NameChair", member }),
});
