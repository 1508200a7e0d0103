import type { CaseCommand } from "../case-command.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";
import { firstWord } from "../../kernel/words.ts";

/** `[verb]`, with its slash or without. */
const args = wordsRead((text) => {
  const [verb] = /^[a-z-]{1,40}$/.exec(firstWord(text).word.replace(/^[`/]{1,2}|`$/g, "")) ?? [];
  return { verb };
});

export default defineCommand({
  name: "help",
  summary:
    "The commands that bring this case on, and all others. `/help` with a command explains that one, with examples. Changes nothing.",
  examples: ["/help", "/help propose"],
  args,
  allowedTo: "appointers",
  toDomain: ({ verb }) => ({ type: "Explain", about: "help", verb }),
}) satisfies SlashCommand<CaseCommand>;
