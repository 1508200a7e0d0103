import { actionIn } from "../action-in.ts";
import type { EnactingCommand } from "../enacting-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "failed",
  summary: "An action of the resolution could not be carried out and will not be, and why.",
  examples: ["/failed 3: the channel is gone; the reminder goes to the list instead"],
  args: wordsRead(actionIn),
  allowedTo: "electorate",
  toDomain: ({ number, said: reason }) => ({ type: "ActionHasFailed", number, reason }),
}) satisfies SlashCommand<EnactingCommand>;
