import type { AppealingCommand } from "../appealing-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { PartyRef } from "../../../values/party.ts";
import { earliest, endOfDay, type Instant, instantFromText } from "../../../values/time.ts";

/** `<party>[ on <day>]: their words` */
const args = wordsRead((text) => {
  const { word, rest } = firstWord(text);
  const party = PartyRef.safeParse(word).data;
  const [, day, after = rest] = /^on\s+(\d{4}-\d\d-\d\d)(?=[\s:])([^]*)$/i.exec(rest) ?? [];
  const words = statement(after);
  return party && words ? { party, day, words } : undefined;
});

/** A day counts whole, as far as it is past. */
function receivedOn(day: string, at: Instant): Instant | undefined {
  const begins = instantFromText(day);
  return begins && begins <= at ? earliest([endOfDay(day), at]) : undefined;
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
  allowedTo: "electorate",
  toDomain: ({ party, day, words }, { at }) => {
    const receivedAt = day === undefined ? at : receivedOn(day, at);
    return receivedAt && { type: "ReceiveAppeal", party, receivedAt, words };
  },
}) satisfies SlashCommand<AppealingCommand>;
