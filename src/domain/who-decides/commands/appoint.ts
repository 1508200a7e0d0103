import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";
import { firstWord, handleIn, statement } from "../../kernel/words.ts";
import type { WhoDecidesCommand } from "../who-decides-commands.ts";

/** `@x: reason` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const person = handleIn(word);
  const reason = statement(rest);
  return person && reason ? { person, reason } : undefined;
});

export default defineCommand({
  name: "appoint",
  summary:
    "Bring in somebody from outside for this case, with a reason and a second, where neither committee nor council can decide it.",
  examples: ["/appoint @pat: chairs the committee of a neighbouring project"],
  args,
  isOfOne: true,
  allowedTo: "appointers",
  toDomain: (appointed) => ({ type: "AppointPerson", ...appointed }),
}) satisfies SlashCommand<WhoDecidesCommand>;
