import type { AppealingCommand } from "../appealing-commands.ts";
import { dateBeforeWords } from "../../../kernel/dates/date-before-words.ts";
import { type DateNotRead, notRead } from "../../../kernel/dates/date-not-read.ts";
import { isMeantAsDate, readDate } from "../../../kernel/dates/written-date.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { PartyRef } from "../../../values/party.ts";
import { earliest, endOfDay, type Instant, startOfDay } from "../../../values/time.ts";

/** `<party>[ on <day>]: their words` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const party = PartyRef.safeParse(word).data;
  const on = dateBeforeWords(/^on\s([^]*)$/i.exec(rest)?.[1] ?? "");
  const isDated = on !== undefined && isMeantAsDate(on.date);
  const words = statement(isDated ? on.words : rest);
  return party && words ? { party, day: isDated ? on.date : undefined, words } : undefined;
});

/** A day counts whole, as far as it is past. */
function receivedOn(text: string, at: Instant): Instant | DateNotRead {
  const date = readDate(text, at);
  if ("refused" in date) return date;
  const begins = "day" in date ? startOfDay(date.day) : date.at;
  if (begins > at) return notRead("it is still to come");
  return "day" in date ? (earliest([endOfDay(date.day), at]) ?? at) : begins;
}

export default defineCommand({
  name: "appeal",
  summary:
    "Somebody reported appeals against what was decided about them; say on which day it reached you where that was before. Those who decided do not hear it.",
  examples: [
    "/appeal reported-1: I was not there that evening, and two people saw me elsewhere",
    "/appeal reported-1 on 2026-11-20: their letter, word for word",
  ],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: ({ party, day, words }, { at }) => {
    const receivedAt = day === undefined ? at : receivedOn(day, at);
    return typeof receivedAt === "object"
      ? receivedAt
      : { type: "ReceiveAppeal", party, receivedAt, words };
  },
}) satisfies SlashCommand<AppealingCommand>;
