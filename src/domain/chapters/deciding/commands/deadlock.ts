import type { DecidingCommand } from "../deciding-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "deadlock",
  summary: "The committee cannot agree: the time begins to run after which the council takes over.",
  examples: ["/deadlock"],
  args: wordsRead((words) => words),
  allowedTo: "electorate",
  toDomain: () => ({ type: "DeclareDeadlock" }),
}) satisfies SlashCommand<DecidingCommand>;
