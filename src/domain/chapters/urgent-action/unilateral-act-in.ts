import { handleIn, statement } from "../../kernel/words.ts";
import { Handle } from "../../values/handle.ts";
import { PartyRef } from "../../values/party.ts";
import {
  add,
  deadlineFromText,
  durationFromText,
  instantFromText,
  type Instant,
} from "../../values/time.ts";

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
      readonly actedAt: Instant | undefined;
      readonly byDelegate: boolean;
    };

// A colon within a time or a zone is followed by a digit; any other begins the words.
const ban = /^ban\s+(\S{1,100})\s+(for|until)\s+((?:[^:\n]|:(?=\d)){1,60})([^]*)$/i;
const act = /^(delegate)?\s*(?:at\s+(\d(?:[^:\n]|:(?=\d)){1,60}))?:([^]*)$/i;
// Up to the end of the line; what else JavaScript takes for one is a space like any other.
const atLine = /(?<![^\n])[ \t]{0,9}at:([^\n]*)/i;

/**
 * `ban <party> for <length>: reason` or `ban <party> until <date>: reason`; otherwise what was
 * done, with `delegate` before it where an event's organiser did it, and when: `at <instant>:`
 * before it, or a line `at: <instant>`. `undefined` for what begins as a ban and is none.
 */
export function unilateralActIn(text: string): SaidOfAct | undefined {
  if (/^ban\b/i.test(text)) return banIn(text);
  const [, delegate, before, after] = act.exec(text) ?? [];
  const words = after ?? text;
  const when = before ?? atLine.exec(words)?.[1];
  const actedAt = when === undefined ? undefined : instantFromText(when);
  const what = statement(before === undefined ? words.replace(atLine, "") : words);
  if (what === undefined || (when !== undefined && actedAt === undefined)) return undefined;
  return { kind: "told", what, actedAt, byDelegate: delegate !== undefined };
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
): Instant | undefined {
  if (by === "until") return deadlineFromText(text, at);
  const length = durationFromText(text);
  return length && add(at, length);
}
