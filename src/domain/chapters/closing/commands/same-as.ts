import type { ClosingCommand } from "../closing-commands.ts";
import { oneCaseIn } from "../one-case-in.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "same-as",
  summary:
    "This report is of the same incident as another case: that one goes on, with the reporters of both, each with their own promises, and this one is closed as handled with it. `/reopen` undoes that, for seven days as if nothing had happened. What is in a room of its own is led nowhere.",
  examples: ["/same-as amber-heron"],
  args: wordsRead(oneCaseIn),
  allowedTo: "electorate",
  toDomain: (other) => ({ type: "CloseCase", closing: { as: "handled-with", with: other } }),
}) satisfies SlashCommand<ClosingCommand>;
