import type { KeepingApartCommand } from "../keeping-apart-commands.ts";
import { dateBeforeWords } from "../../../kernel/dates/date-before-words.ts";
import { deadlineFromText } from "../../../kernel/dates/deadline-from-text.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, handleIn, statement } from "../../../kernel/words.ts";

/** `@x until <date>: reason` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const person = handleIn(word);
  const [, after = ""] = /^until\s([^]*)$/i.exec(rest) ?? [];
  const until = dateBeforeWords(after);
  const why = statement(until?.words ?? "");
  return person && until && why ? { person, date: until.date, reason: why } : undefined;
});

export default defineCommand({
  name: "grant",
  summary:
    "Let somebody read this case, and no other, until a date: in its room, to which it moves for that. Asked by the chair with a reason and a second.",
  examples: ["/grant @eve until 2027-01-31: the council's yearly review"],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: ({ person, date, reason }, { at }) => {
    const until = deadlineFromText(date, at);
    return typeof until === "object" ? until : { type: "GrantReading", person, until, reason };
  },
}) satisfies SlashCommand<KeepingApartCommand>;
