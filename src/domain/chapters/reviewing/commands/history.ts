import type { ReviewingCommand } from "../reviewing-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { PartyRef } from "../../../values/party.ts";

export default defineCommand({
  name: "history",
  summary:
    "Measures of somebody reported that are in force or still kept, and what was decided in similar cases: only of cases that everybody who reads along may read. Changes nothing, and is not answered in a room.",
  examples: ["/history reported-1"],
  args: wordsRead((words) => PartyRef.safeParse(words.trim().toLowerCase()).data),
  allowedTo: "electorate",
  toDomain: (of) => ({ type: "AskForHistory", of }),
}) satisfies SlashCommand<ReviewingCommand>;
