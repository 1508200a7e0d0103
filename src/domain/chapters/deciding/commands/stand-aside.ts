import type { DecidingCommand } from "../deciding-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { statement } from "../../../kernel/words.ts";

export default defineCommand({
  name: "stand-aside",
  summary:
    "Let the others agree on the proposed resolution without you, with a reason. It is neither consent nor objection; an approval later counts.",
  examples: ["/stand-aside: I know too little of the chat it happened in"],
  args: wordsRead(statement),
  allowedTo: "electorate",
  isHeardOnPulls: true,
  toDomain: (reason) => ({ type: "StandAside", reason }),
}) satisfies SlashCommand<DecidingCommand>;
