import type { RetainingCommand } from "../retaining-commands.ts";
import { dateBeforeWords } from "../../../kernel/dates/date-before-words.ts";
import { deadlineFromText } from "../../../kernel/dates/deadline-from-text.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { statement } from "../../../kernel/words.ts";

/** `until <date>: why` */
const args = wordsRead((text) => {
  const [, after = ""] = /^until\s([^]*)$/i.exec(text.trim()) ?? [];
  const until = dateBeforeWords(after);
  const reason = statement(until?.words ?? "");
  return until && reason ? { date: until.date, reason } : undefined;
});

export default defineCommand({
  name: "keep",
  summary:
    "Keep this case longer than it would be, at most two years at a time: until then nothing of it is forgotten. Takes a second.",
  examples: ["/keep until 2027-11-30: a court has asked for it"],
  args,
  allowedTo: "electorate",
  toDomain: ({ date, reason }, { at }) => {
    const until = deadlineFromText(date, at);
    return typeof until === "object" ? until : { type: "KeepCase", until, reason };
  },
}) satisfies SlashCommand<RetainingCommand>;
