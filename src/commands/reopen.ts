import { statement } from "../domain/speech/words.ts";
import { defineCommand, wordsRead } from "../ports/slash-command.ts";

export default defineCommand({
  name: "reopen",
  summary: "Take up a closed case again; say why.",
  examples: ["/reopen: a new witness wrote to us"],
  args: wordsRead(statement),
  allowedTo: "electorate",
  toDomain: (reason) => ({ type: "ReopenCase", reason }),
});
