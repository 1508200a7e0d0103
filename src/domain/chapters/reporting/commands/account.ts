import type { ReportingCommand } from "../reporting-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord } from "../../../kernel/words.ts";
import { PartyRef } from "../../../values/party.ts";

/** `<party> <space>: <name there>` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const party = PartyRef.safeParse(word).data;
  const colon = rest.indexOf(":");
  const space = rest.slice(0, Math.max(colon, 0)).trim();
  const name = rest.slice(colon + 1).trim();
  const isRead = space !== "" && space.length <= 60 && name !== "" && name.length <= 320;
  return party && isRead && !name.includes("\n") ? { party, space, name } : undefined;
});

export default defineCommand({
  name: "account",
  summary:
    "Which account a party has in a space that has accounts of its own. Comity looks it up and answers with what identifies it; another member's `/second` makes it count. Who has two there is named twice.",
  examples: ["/account reported-1 forum: mal77"],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (named) => ({ type: "NameAccount", ...named }),
}) satisfies SlashCommand<ReportingCommand>;
