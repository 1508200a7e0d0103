import { statement } from "../../kernel/words.ts";
import { defineCommand, wordsRead } from "../../kernel/define-command.ts";

export default defineCommand({
  name: "to-council",
  summary: "Hand the case to the council, with a reason and a second.",
  examples: ["/to-council: we are too close to the people in this case"],
  args: wordsRead(statement),
  allowedTo: "electorate",
  toDomain: (reason) => ({ type: "HandOver", reason }),
});
