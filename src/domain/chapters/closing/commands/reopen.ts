import type { ClosingCommand } from "../closing-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { statement } from "../../../kernel/words.ts";

export default defineCommand({
  name: "reopen",
  summary: "Take up a closed case again; say why.",
  examples: ["/reopen: a new witness wrote to us"],
  args: wordsRead(statement),
  allowedTo: "electorate",
  toDomain: (reason) => ({ type: "ReopenCase", reason }),
}) satisfies SlashCommand<ClosingCommand>;
