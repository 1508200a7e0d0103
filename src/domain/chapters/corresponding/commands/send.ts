import { LetterKind } from "../corresponding-events.ts";
import type { CorrespondingCommand } from "../corresponding-commands.ts";
import { dateBeforeWords } from "../../../kernel/dates/date-before-words.ts";
import { deadlineFromText } from "../../../kernel/dates/deadline-from-text.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { PartyRef } from "../../../values/party.ts";

/** `<letter> to <party>[ until <date>]:` and the text below */
const args = wordsRead((text) => {
  const first = firstWord(text);
  const to = firstWord(first.rest);
  const second = firstWord(to.rest);
  const letter = LetterKind.safeParse(first.word).data;
  const whom = PartyRef.safeParse(second.word).data;
  if (!letter || !whom || to.word !== "to") return undefined;
  if (letter !== "timeline") {
    const words = statement(second.rest);
    return words === undefined ? undefined : { letter, whom, until: undefined, text: words };
  }
  const [, after] = /^until\s([^]*)$/i.exec(second.rest) ?? [];
  const until = after === undefined ? undefined : dateBeforeWords(after);
  const words = until && statement(until.words);
  return until && words !== undefined
    ? { letter, whom, until: until.date, text: words }
    : undefined;
});

export default defineCommand({
  name: "send",
  summary:
    "A letter to somebody who has a private page: a receipt, a question, a timeline, the plan (`resolution`), the outcome or a check-in. They read there what stands below the verb, word for word, ten minutes later; that is telling them, or asking.",
  examples: [
    "/send receipt to reporter-1: Thank you for writing. The four of us have read it.",
    "/send question to reporter-1: Where was this, and did anybody else see it?",
    "/send timeline to reporter-1 until in 10 days: We are still talking to people.",
    "/send outcome to reporter-1: We have spoken with them, and they may not post for a month.",
  ],
  args,
  allowedTo: "electorate",
  toDomain: ({ until: written, ...letter }, { at }) => {
    const until = written === undefined ? undefined : deadlineFromText(written, at);
    return typeof until === "object" ? until : { type: "SendLetter", ...letter, until };
  },
}) satisfies SlashCommand<CorrespondingCommand>;
