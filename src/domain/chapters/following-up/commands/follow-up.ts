import { z } from "zod";
import type { FollowingUpCommand } from "../following-up-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord } from "../../../kernel/words.ts";
import { PartyRef } from "../../../values/party.ts";

const Said = z.enum(["yes", "no"]);

/** `<reporter> yes` or `no` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const whom = PartyRef.safeParse(word).data;
  const said = Said.safeParse(firstWord(rest).word).data;
  return whom && said ? { whom, isWanted: said === "yes" } : undefined;
});

export default defineCommand({
  name: "follow-up",
  summary:
    "A reporter said whether they want to hear from the committee two weeks after, and before a ban ends.",
  examples: ["/follow-up reporter-1 yes", "/follow-up reporter-1 no"],
  args,
  allowedTo: "electorate",
  toDomain: (answered) => ({ type: "AnswerFollowUp", ...answered }),
}) satisfies SlashCommand<FollowingUpCommand>;
