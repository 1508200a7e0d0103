import type { CorrespondingCommand } from "../corresponding-commands.ts";
import { letterIn } from "../letter-words.ts";
import { promptIn } from "../prompts.ts";
import { dateBeforeWords } from "../../../kernel/dates/date-before-words.ts";
import { deadlineFromText } from "../../../kernel/dates/deadline-from-text.ts";
import { defineCommand, type SlashCommand, wordsRead } from "../../../kernel/define-command.ts";
import { refuse } from "../../../kernel/refusal.ts";
import { namesTwo } from "../../../kernel/names-two.ts";
import { firstWord, statement } from "../../../kernel/words.ts";
import { Addressee, PartyRef } from "../../../values/party.ts";

interface Besides {
  readonly isListChecked: boolean;
  readonly naming: readonly PartyRef[];
  readonly rest: string;
  readonly about?: "safety";
}

/** What may stand between addressee and colon: `checked`, `safety`, `naming reported-1 and affected-1`. */
function besides(text: string): Besides {
  const { word, rest } = firstWord(text);
  if (word === "safety") {
    const none = { isListChecked: false, naming: [], rest };
    return { ...(isBeforeColon(text, word) ? none : besides(rest)), about: "safety" };
  }
  if (word !== "checked") return { isListChecked: false, ...namedOnPurpose(text) };
  const named = isBeforeColon(text, word) ? { naming: [], rest } : namedOnPurpose(rest);
  return { isListChecked: true, ...named };
}

function namedOnPurpose(text: string): {
  readonly naming: readonly PartyRef[];
  readonly rest: string;
} {
  const naming: PartyRef[] = [];
  let { word, rest } = firstWord(text);
  if (word !== "naming") return { naming, rest: text };
  for (;;) {
    const before = rest;
    ({ word, rest } = firstWord(before));
    const ref = PartyRef.safeParse(word).data;
    if (!ref && word !== "and") return { naming, rest: before };
    if (ref) naming.push(ref);
    if (isBeforeColon(before, word)) return { naming, rest };
  }
}

/** What follows the colon is the letter, whatever it begins with. */
function isBeforeColon(text: string, word: string): boolean {
  return text.trimStart()[word.length] === ":";
}

/** `<letter> to <party>[ checked][ safety][ naming <parties>][ until <date>]:` and the text below */
const args = wordsRead((text) => {
  const first = firstWord(text);
  const to = firstWord(first.rest);
  const second = firstWord(to.rest);
  const letter = letterIn(first.word);
  const whom = Addressee.safeParse(second.word).data;
  if (!letter || !whom || to.word !== "to" || namesTwo(to.rest)) return undefined;
  const none: Besides = { isListChecked: false, naming: [], rest: second.rest };
  const isText = isBeforeColon(to.rest, second.word);
  const { rest, ...more } = isText ? none : besides(second.rest);
  if (more.about && letter !== "question") return undefined;
  if (letter !== "timeline") {
    const words = statement(rest);
    return words === undefined
      ? undefined
      : { letter, whom, until: undefined, text: words, ...more };
  }
  const [, after] = /^until\s([^]*)$/i.exec(rest) ?? [];
  const until = after === undefined ? undefined : dateBeforeWords(after);
  const words = until && statement(until.words);
  return until && words !== undefined
    ? { letter, whom, until: until.date, text: words, ...more }
    : undefined;
});

export default defineCommand({
  name: "send",
  summary:
    "A letter to somebody, word for word as it stands below the verb, ten minutes later: a confirmation (`receipt`), a question, a timeline, the plan (`resolution`), the outcome, a check-in, a measure that was agreed, a report. It goes to their private page or by mail, and is telling them, asking them or delivering it. `/write` gives a draft.",
  examples: [
    "/send confirmation to reporter-1: Thank you for writing. The four of us have read it.",
    "/send question to reporter-1: Where was this, and did anybody else see it?",
    "/send question to reporter-1 safety: Are you safe if we write to them, and what may they guess from it?",
    "/send timeline to reporter-1 until in 10 days: We are still talking to people.",
    "/send outcome to reporter-1: We have spoken with them, and they may not post for a month.",
    "/send reprimand to reported-1: We ask you to leave her work alone from now on.",
    "/send report to council checked naming reported-1: Mal may not post for a month.",
  ],
  args,
  allowedTo: "electorate",
  toDomain: ({ until: written, ...letter }, { at }) => {
    const prompt = promptIn(letter.text);
    if (prompt !== undefined) return refuse("placeholder-left", prompt);
    const until = written === undefined ? undefined : deadlineFromText(written, at);
    return typeof until === "object" ? until : { type: "SendLetter", ...letter, until };
  },
}) satisfies SlashCommand<CorrespondingCommand>;
