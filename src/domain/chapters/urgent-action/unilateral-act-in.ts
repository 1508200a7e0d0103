import { dateBeforeWords } from "../../kernel/dates/date-before-words.ts";
import type { DateNotRead } from "../../kernel/dates/date-not-read.ts";
import { deadlineFromText } from "../../kernel/dates/deadline-from-text.ts";
import { endOfLength } from "../../kernel/dates/end-of-length.ts";
import { isMeantAsDate } from "../../kernel/dates/written-date.ts";
import { handleIn, statement } from "../../kernel/words.ts";
import { Handle } from "../../values/handle.ts";
import { PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** What a member did, or orders now, without waiting for the others. */
export type SaidOfAct =
  | {
      readonly kind: "ban";
      readonly whom: { readonly party: PartyRef } | { readonly handle: Handle };
      readonly length: { readonly by: "for" | "until"; readonly text: string };
      readonly reason: string;
    }
  | {
      readonly kind: "told";
      readonly what: string;
      /** When, as it was written. */
      readonly when: string | undefined;
      readonly byDelegate: boolean;
    };

// A colon within a time or a zone is followed by a digit; any other begins the words.
const ban = /^ban\s+(\S{1,100})\s+(for|until)\s+((?:[^:\n]|:(?=\d)){1,60})([^]*)$/i;
// Up to the end of the line; what else JavaScript takes for one is a space like any other.
const atLine = /(?<![^\n])[ \t]{0,9}at:([^\n]*)/i;

/**
 * `ban <party> for <length>: reason` or `ban <party> until <date>: reason`; otherwise what was
 * done, with `delegate` before it where an event's organiser did it, and when: `at <instant>:`
 * before it, or a line `at: <instant>`. `undefined` for what begins as a ban and is none.
 */
export function unilateralActIn(text: string): SaidOfAct | undefined {
  return /^ban\b/i.test(text) ? banIn(text) : toldIn(text);
}

function toldIn(text: string): SaidOfAct | undefined {
  const [, delegates] = /^delegate(?=:|\s{1,9}at\s)([^]*)$/i.exec(text) ?? [];
  const said = delegates ?? text;
  const [, after = ""] = /^\s{0,9}at\s([^]*)$/i.exec(said) ?? [];
  const before = dateBeforeWords(after);
  const isDated = before !== undefined && isMeantAsDate(before.date);
  const words = isDated ? before.words : said;
  const when = isDated ? before.date : atLine.exec(words)?.[1];
  const what = statement(isDated ? words : words.replace(atLine, ""));
  return what === undefined
    ? undefined
    : { kind: "told", what, when, byDelegate: delegates !== undefined };
}

function banIn(text: string): SaidOfAct | undefined {
  const [, word = "", by = "", length = "", rest = ""] = ban.exec(text) ?? [];
  const party = PartyRef.safeParse(word.toLowerCase()).data;
  const handle = handleIn(word);
  const whom = party ? { party } : handle && { handle };
  const reason = statement(rest);
  if (!whom || reason === undefined) return undefined;
  const isFor = by.toLowerCase() === "for";
  return { kind: "ban", whom, length: { by: isFor ? "for" : "until", text: length }, reason };
}

/** When a ban said at that instant ends. */
export function endOfBan(
  { by, text }: Extract<SaidOfAct, { kind: "ban" }>["length"],
  at: Instant,
): Instant | DateNotRead {
  return by === "until" ? deadlineFromText(text, at) : endOfLength(text, at);
}
