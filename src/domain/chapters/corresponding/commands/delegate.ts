import type { CorrespondingCommand } from "../corresponding-commands.ts";
import { letterIn } from "../letter-words.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, handleIn } from "../../../kernel/words.ts";
import { PartyRef } from "../../../values/party.ts";

/** `@login <letter> to <party>` */
const args = wordsRead((text) => {
  const [who, what, to, whom, ...others] = words(text);
  const login = who === undefined ? undefined : handleIn(who);
  const letter = what === undefined ? undefined : letterIn(what);
  const party = PartyRef.safeParse(whom).data;
  if (others.length > 0) return undefined;
  return login && letter && to === "to" && party ? { to: login, letter, whom: party } : undefined;
});

function words(text: string): readonly string[] {
  const { word, rest } = firstWord(text);
  return word === "" ? [] : [word, ...words(rest)];
}

export default defineCommand({
  name: "delegate",
  summary:
    "The chair or a deputy leaves a letter to another who decides: what judges somebody is sent by nobody else.",
  examples: ["/delegate @cy reprimand to reported-1"],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: (delegated) => ({ type: "DelegateLetter", ...delegated }),
}) satisfies SlashCommand<CorrespondingCommand>;
