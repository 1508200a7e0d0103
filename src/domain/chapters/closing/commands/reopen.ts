import type { ClosingCommand } from "../closing-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { statement } from "../../../kernel/words.ts";

export default defineCommand({
  name: "reopen",
  summary:
    "Take up a closed case again; say why. With a code name, in a new issue: go on with a case whose own issue is gone.",
  examples: ["/reopen: a new witness wrote to us", "/reopen amber-heron"],
  args: wordsRead(statement),
  allowedTo: "electorate",
  toDomain: (reason) => ({ type: "ReopenCase", reason }),
}) satisfies SlashCommand<ClosingCommand>;
