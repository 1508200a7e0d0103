import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";
import { statement } from "../../kernel/words.ts";
import type { WhoDecidesCommand } from "../who-decides-commands.ts";

export default defineCommand({
  name: "disclose",
  summary: "Tell the others of a possible conflict of interest and let them decide.",
  examples: ["/disclose I reviewed the reported person's grant last year"],
  args: wordsRead(statement),
  allowedTo: "electorate",
  toDomain: (what) => ({ type: "DiscloseConflict", what }),
}) satisfies SlashCommand<WhoDecidesCommand>;
