import { handleIn } from "../domain/speech/words.ts";
import { defineCommand, wordsRead } from "../ports/slash-command.ts";

export default defineCommand({
  name: "chair",
  summary: "Name who acts as chair in this case, with a second, while chair and deputies cannot.",
  examples: ["/chair @cy"],
  args: wordsRead((text) => handleIn(text.trim())),
  allowedTo: "electorate",
  toDomain: (member) => ({ type: "NameChair", member }),
});
