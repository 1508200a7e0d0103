import type { CorrespondingCommand } from "../corresponding-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { PartyRef } from "../../../values/party.ts";

export default defineCommand({
  name: "give-code",
  summary:
    "Whoever alone knows somebody gets a private code by mail, to hand over; with it they reach their own page, and everybody can write to them.",
  examples: ["/give-code reporter-2"],
  args: wordsRead((text) => PartyRef.safeParse(text.trim().toLowerCase()).data),
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (whom) => ({ type: "GiveCode", whom }),
}) satisfies SlashCommand<CorrespondingCommand>;
