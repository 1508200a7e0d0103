import type { ClosingCommand } from "../closing-commands.ts";
import type { Closing } from "../closing-kinds.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { excerpt } from "../../../kernel/happening.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { CodeName } from "../../../values/ids.ts";

/** Nothing, `duplicate <case>`, `not-ours: to whom` or `spam` */
const args = wordsRead((text): { closing: Closing } | undefined => {
  const { word, rest } = firstWord(text);
  if (word === "") return { closing: { as: "resolved" } };
  if (word === "spam") return { closing: { as: "spam" } };
  const of = CodeName.safeParse(firstWord(rest).word).data;
  if (word === "duplicate") return of && { closing: { as: "duplicate", of } };
  const to = statement(rest);
  return word === "not-ours" && to ? { closing: { as: "not-ours", to: excerpt(to) } } : undefined;
});

export default defineCommand({
  name: "close",
  summary:
    "Close the case once all is done; or, with a second, as a duplicate, as not this committee's, or as spam.",
  examples: [
    "/close",
    "/close duplicate amber-heron",
    "/close not-ours: sent on to the event's team",
    "/close spam",
  ],
  args,
  allowedTo: "electorate",
  toDomain: (closed) => ({ type: "CloseCase", ...closed }),
}) satisfies SlashCommand<ClosingCommand>;
