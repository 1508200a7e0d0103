import type { ReportingCommand } from "../reporting-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, identityIn, statement } from "../../../kernel/words.ts";
import { PartyRef } from "../../../values/party.ts";

/** `<party> <handle or address>: why` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const party = PartyRef.safeParse(word).data;
  const [, who = "", why = ""] = /^((?:held-by\s+)?\S+)\s+([^]+)$/i.exec(rest) ?? [];
  const identity = identityIn(who.replace(/:$/, ""));
  const reason = statement(why);
  return party && identity && reason ? { party, identity, reason } : undefined;
});

export default defineCommand({
  name: "rename",
  summary: "A party turned out to be somebody else; say why.",
  examples: ["/rename reported-1 @mal: the report had the old account"],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (renamed) => ({ type: "RenameParty", ...renamed }),
}) satisfies SlashCommand<ReportingCommand>;
