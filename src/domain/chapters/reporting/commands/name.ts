import type { ReportingCommand } from "../reporting-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, identityIn } from "../../../kernel/words.ts";
import { PartyRole } from "../../../values/party.ts";

/** `<role> <handle or address>`, `<role> held-by <handle>` or `<role> committee` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const role = PartyRole.safeParse(word).data;
  const identity = identityIn(rest);
  return role && identity ? { role, identity } : undefined;
});

export default defineCommand({
  name: "name",
  summary:
    "Somebody is a reporter, reported, affected or a witness. Whose account a reported person has is answered; who everybody is stands in `PEOPLE.md` beside the record. A comment that only names a reporter, an affected person or a witness is deleted once it is recorded.",
  examples: [
    "/name reported @mal",
    "/name reporter rin@example.org",
    "/name reporter held-by @cy",
    "/name affected committee",
  ],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (named) => ({ type: "NameParty", ...named }),
}) satisfies SlashCommand<ReportingCommand>;
