import { defineCommand, type SlashCommand, wordsRead } from "../../kernel/define-command.ts";
import { statement } from "../../kernel/words.ts";
import type { WhoDecidesCommand } from "../who-decides-commands.ts";

export default defineCommand({
  name: "to-council",
  summary:
    "Hand the case to the council, with a reason and a second; at once where nobody else of the committee is there to give one.",
  examples: ["/to-council: we are too close to the people in this case"],
  args: wordsRead(statement),
  allowedTo: "electorate",
  toDomain: (reason) => ({ type: "HandOver", reason }),
}) satisfies SlashCommand<WhoDecidesCommand>;
