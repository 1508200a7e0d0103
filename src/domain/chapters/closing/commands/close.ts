import type { ClosingCommand } from "../closing-commands.ts";
import { oneCaseIn } from "../one-case-in.ts";
import type { Closing } from "../closing-kinds.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { excerpt } from "../../../kernel/happening.ts";
import { firstWord, statement } from "../../../kernel/words.ts";

/** Nothing, `duplicate <case>`, `not-ours: to whom`, `not-a-report` or `spam` */
const args = wordsRead((text): { closing: Closing } | undefined => {
  const { word, rest } = firstWord(text);
  if (word === "") return { closing: { as: "resolved" } };
  if (word === "spam" || word === "not-a-report") return { closing: { as: word } };
  const of = oneCaseIn(rest);
  if (word === "duplicate") return of && { closing: { as: "duplicate", of } };
  const to = statement(rest);
  return word === "not-ours" && to ? { closing: { as: "not-ours", to: excerpt(to) } } : undefined;
});

export default defineCommand({
  name: "close",
  summary:
    "Close the case once all is done; or as a duplicate, as spam or as no report, which any other member undoes with `/reopen`, for seven days as if nothing had happened; or, with a second, as not this committee's. A second is needed too where more has happened than a report.",
  examples: [
    "/close",
    "/close duplicate amber-heron",
    "/close not-ours: sent on to the event's team",
    "/close spam",
    "/close not-a-report",
  ],
  args,
  allowedTo: "electorate",
  toDomain: (closed) => ({ type: "CloseCase", ...closed }),
}) satisfies SlashCommand<ClosingCommand>;
