import { statement } from "../../../kernel/words.ts";
import { defineCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "reopen",
  summary: "Take up a closed case again; say why.",
  examples: ["/reopen: a new witness wrote to us"],
  args: wordsRead(statement),
  allowedTo: "electorate",
  toDomain: (reason) => ({ type: "ReopenCase", reason }),
});
