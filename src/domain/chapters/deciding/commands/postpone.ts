import type { DecidingCommand } from "../deciding-commands.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { statement } from "../../../kernel/words.ts";
import { deadlineFromText } from "../../../values/time.ts";

/** `until <date>: reason` */
const args = wordsRead((text) => {
  // A colon within a time or a zone is followed by a digit; any other begins the reason.
  const [, date, rest = ""] = /^until\s+((?:[^:\n]|:(?=\d))+)([^]*)$/i.exec(text.trim()) ?? [];
  const reason = statement(rest);
  return date && reason ? { date: date.trim(), reason } : undefined;
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
    return until && { type: "PostponeHandOver", until, reason };
  },
}) satisfies SlashCommand<DecidingCommand>;
