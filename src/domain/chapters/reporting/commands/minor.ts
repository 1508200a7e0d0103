import type { ReportingCommand } from "../reporting-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, identityIn } from "../../../kernel/words.ts";
import { PartyRef } from "../../../values/party.ts";

/** `<party>`, `<party> guardian <address>` or `<party> of-age` */
const args = wordsRead((text) => {
  const first = firstWord(text);
  const party = PartyRef.safeParse(first.word).data;
  if (!party) return undefined;
  if (first.rest === "") return { party, isMinor: true, address: undefined };
  const { word, rest } = firstWord(first.rest);
  if (word === "of-age" && rest === "") return { party, isMinor: false, address: undefined };
  const identity = word === "guardian" ? identityIn(rest) : undefined;
  return identity && "address" in identity
    ? { party, isMinor: true, address: identity.address }
    : undefined;
});

export default defineCommand({
  name: "minor",
  summary:
    "Somebody is a minor: letters to them go to their guardian, where you give an address, and no public reprimand is proposed. A comment that only gives the address is deleted once it is recorded. `of-age` says that they are not one.",
  examples: [
    "/minor reported-1",
    "/minor reported-1 guardian parent@example.org",
    "/minor reported-1 of-age",
  ],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (noted) => ({ type: "NoteAge", ...noted }),
}) satisfies SlashCommand<ReportingCommand>;
