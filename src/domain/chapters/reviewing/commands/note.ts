import { statement } from "../../../kernel/words.ts";
import { defineCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "note",
  summary: "A conversation held elsewhere, summarised for the record.",
  examples: ["/note we spoke by phone and agree to wait for the second witness"],
  args: wordsRead(statement),
  allowedTo: "electorate",
  toDomain: (text) => ({ type: "TakeNote", text }),
});
