import type { TakingApartCommand } from "../taking-apart-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { PartyRef } from "../../../values/party.ts";

/** `<party> <party> also <party>: what the other matter is` */
const args = wordsRead((text): Omit<TakingApartCommand, "type"> | undefined => {
  const colon = text.indexOf(":");
  const about = colon < 0 ? undefined : statement(text.slice(colon));
  const named: { parties: PartyRef[]; also: PartyRef[] } = { parties: [], also: [] };
  let into = named.parties;
  for (let left = text.slice(0, Math.max(colon, 0)).trim(); left !== "";) {
    const { word, rest } = firstWord(left);
    left = rest;
    const party = PartyRef.safeParse(word).data;
    if (word === "also") into = named.also;
    else if (party) into.push(party);
    else if (word !== "and") return undefined;
  }
  if (!about || named.parties.length + named.also.length === 0) return undefined;
  return { parties: [...new Set(named.parties)], also: [...new Set(named.also)], about };
});

export default defineCommand({
  name: "split",
  summary:
    "This case holds two matters: take one of them out into a case of its own, with the parties named; say what it is about. Who is named after `also` is in both, and so is every reporter where none is named. What was promised counts from the same instants, and whoever is out stays out in both. A second is needed where more has happened than a report.",
  examples: [
    "/split reported-2: what was said on the list",
    "/split reported-2 reporter-2 also affected-1: the dinner on Friday",
  ],
  args,
  allowedTo: "electorate",
  toDomain: (asked) => ({ type: "SplitCase", ...asked }),
}) satisfies SlashCommand<TakingApartCommand>;
