import type { ReviewingCommand } from "../reviewing-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { statement } from "../../../kernel/words.ts";

export default defineCommand({
  name: "note",
  summary: "A conversation held elsewhere, summarised for the record.",
  examples: ["/note we spoke by phone and agree to wait for the second witness"],
  args: wordsRead(statement),
  allowedTo: "electorate",
  toDomain: (text) => ({ type: "TakeNote", text }),
}) satisfies SlashCommand<ReviewingCommand>;
