import type { ReportingCommand } from "../reporting-commands.ts";
import { Telling } from "../reporting-events.ts";
import { dateBeforeWords } from "../../../kernel/dates/date-before-words.ts";
import { deadlineFromText } from "../../../kernel/dates/deadline-from-text.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { Addressee } from "../../../values/party.ts";

/** `<whom> <what>[ until <date>][: words]` */
const args = wordsRead((text) => {
  const first = firstWord(text);
  const second = firstWord(first.rest);
  const whom =
    first.word === "everyone" ? ("everyone" as const) : Addressee.safeParse(first.word).data;
  const what = Telling.safeParse(second.word).data;
  if (!whom || !what) return undefined;
  if (what !== "timeline") return { whom, what, until: undefined, words: statement(second.rest) };
  const [, after] = /^until\s([^]*)$/i.exec(second.rest) ?? [];
  const until = after === undefined ? undefined : dateBeforeWords(after);
  return until && { whom, what, until: until.date, words: statement(until.words) };
});

export default defineCommand({
  name: "told",
  summary:
    "Somebody was told something: the receipt, a timeline, the proposed resolution, the outcome, or that somebody appeals against it. `everyone` is whoever hears of it: every reporter; of a resolution affected people too, and of the outcome those reported besides.",
  examples: [
    "/told everyone receipt",
    "/told reporter-1 receipt: by phone",
    "/told everyone timeline until in 10 days: two witnesses are travelling",
    "/told reporter-1 resolution: by mail",
    "/told council outcome",
    "/told reporter-1 appeal: by phone",
  ],
  args,
  isOfOne: true,
  allowedTo: "electorate",
  toDomain: ({ until: written, ...told }, { at }) => {
    const until = written === undefined ? undefined : deadlineFromText(written, at);
    return typeof until === "object" ? until : { type: "TellParty", ...told, until };
  },
}) satisfies SlashCommand<ReportingCommand>;
