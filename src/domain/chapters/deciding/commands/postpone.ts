import type { DecidingCommand } from "../deciding-commands.ts";
import { dateBeforeWords } from "../../../kernel/dates/date-before-words.ts";
import { deadlineFromText } from "../../../kernel/dates/deadline-from-text.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { statement } from "../../../kernel/words.ts";

/** `until <date>: reason` */
const args = wordsRead((text) => {
  const [, after = ""] = /^until\s([^]*)$/i.exec(text.trim()) ?? [];
  const until = dateBeforeWords(after);
  const reason = statement(until?.words ?? "");
  return until && reason ? { date: until.date, reason } : undefined;
});

export default defineCommand({
  name: "postpone",
  summary: "Put the hand-over to the council off, once and by seven days at most, with a reason.",
  examples: [
    "/postpone until in 9 days: a witness is back on Monday",
    "/postpone until 2026-12-04 16:00: we are nearly there",
  ],
  args,
  allowedTo: "electorate",
  toDomain: ({ date, reason }, { at }) => {
    const until = deadlineFromText(date, at);
    return typeof until === "object" ? until : { type: "PostponeHandOver", until, reason };
  },
}) satisfies SlashCommand<DecidingCommand>;
