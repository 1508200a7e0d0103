import { actionIn } from "../action-in.ts";
import type { EnactingCommand } from "../enacting-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";

export default defineCommand({
  name: "done",
  summary:
    "An action of the resolution was carried out, or ended, by people: its number in the status comment, and how one can see it: of a public reprimand with the link to it.",
  examples: [
    "/done 3 mailed today, the list in copy",
    "/done 4 https://forum.example.org/t/12",
    "/done 3 by ada: she told us on the phone that she posted it",
  ],
  args: wordsRead(actionIn),
  allowedTo: "electorate",
  toDomain: ({ number, said: evidence }) => ({ type: "ActionIsDone", number, evidence }),
}) satisfies SlashCommand<EnactingCommand>;
