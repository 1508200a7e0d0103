import { handleInProse } from "../../kernel/words.ts";
import type { Handle } from "../../values/handle.ts";
import { withPlainMarks } from "./plain-marks.ts";

/** What an answer says that names nobody: a login without its mark, or somebody else's of theirs. */
export interface Unclear {
  readonly as: "bare" | "of-theirs" | "unread";
  readonly login: Handle | undefined;
}

/** Whom an answer of a form means. */
export interface Meant {
  /** Those it lists, each once. */
  readonly names: readonly Handle[];
  /** Those it mentions beside: nobody can say as what. */
  readonly mayConcern: readonly Handle[];
  /** What stands there although it names nobody. */
  readonly unclear: readonly Unclear[];
}

const nobody: ReadonlySet<string> = new Set([
  "no response",
  "none",
  "n/a",
  "nobody",
  "no one",
  "unknown",
]);

const mention = /(?<![\p{L}\p{N}_@./-])@([a-z\d_-]{1,40})/giu;
/** What a list puts around and between its items. */
const inLists = /\b(?:and|account|github|login|the|users?)\b|\d{1,2}[.)]/gi;
const between = /^[\s,;:&()[\]{}<>"'`*~+|/-]*$/;
/** Nothing that could belong to a longer name follows; in scripts without spaces, anything. */
const end =
  /^(?:$|[\s,;!?\u2013\u2014\u2026]|[)\]}>"`*~|\u201C\u201D\u00BB]{1,9}(?![\w@/#\\)\]}>"`*~|\u201C\u201D\u00BB-])|<(?!\w)|'(?![a-z])|[.:]{1,9}(?=$|[\s)\]}>"`*])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\u3000-\u303F\uFF00-\uFF0F\p{Extended_Pictographic}])/iu;
const ofTheirs = /^'[a-z]/i;
/** One account as its text, and one as where it leads. */
const link = /\[@([a-z\d_-]{1,40})\]\(@([a-z\d_-]{1,40})\)/gi;
const elsewhere =
  /^\s*\(?(?:on|at|from|in|via)\s+(?:discord|gitlab|mastodon|fosstodon|twitter|x|slack|matrix|telegram|irc|zulip|bluesky|reddit|facebook|instagram|linkedin|youtube|codeberg|bitbucket|signal|whatsapp)(?![a-z])/i;

/**
 * Reads who is meant. An account is named by `@login` or its profile's address, where lines list
 * it: what begins a line or follows another name, and is nobody else's longer name, nor said to be
 * of another network.
 */
export function whoIsMeant(answer: string): Meant {
  const text = withPlainMarks(answer).replace(link, eitherOf);
  if (isNobody(text)) return { names: [], mayConcern: [], unclear: [] };
  const found = text.split("\n").flatMap(mentionsOn);
  const names = [...new Set(found.flatMap(({ as, login }) => (as === "name" ? login : [])))];
  const beside = found.flatMap(({ as, login }) => (as === "beside" ? login : []));
  const mayConcern = [...new Set(beside)].filter((login) => !names.includes(login));
  const theirs = found.flatMap(({ as, login }) => (as === "of-theirs" ? [{ as, login }] : []));
  const isClear = names.length > 0 || theirs.length > 0;
  return { names, mayConcern, unclear: isClear ? theirs : [unclearFrom(text)] };
}

/** Readers see the one, and a click leads to the other: nobody knows who is meant, and neither is named. */
function eitherOf(written: string, said: string, leadsTo: string): string {
  return said.toLowerCase() === leadsTo.toLowerCase() ? written : `either @${said} or @${leadsTo}`;
}

/** A form that was not filled in, or with a word for that. */
function isNobody(answer: string): boolean {
  const words = answer.replace(/[_*.]/g, "").trim().toLowerCase();
  return words === "" || words === "-" || nobody.has(words);
}

function unclearFrom(text: string): Unclear {
  const login = text.includes("@") ? undefined : handleInProse(text.trim());
  return login ? { as: "bare", login } : { as: "unread", login: undefined };
}

interface Mention {
  readonly as: "name" | "beside" | "of-theirs";
  readonly login: Handle;
}

function mentionsOn(line: string): readonly Mention[] {
  let from = 0;
  let isList = true;
  return [...line.matchAll(mention)].flatMap(
    ({ 0: written, 1: word = "", index }): readonly Mention[] => {
      isList &&= between.test(line.slice(from, index).replace(inLists, ""));
      from = index + written.length;
      const rest = line.slice(from, from + 60);
      const login = handleInProse(word);
      if (login && ofTheirs.test(rest)) return [{ as: "of-theirs", login }];
      if (!login || !end.test(rest) || elsewhere.test(rest)) {
        isList = false;
        return [];
      }
      return [{ as: isList ? "name" : "beside", login }];
    },
  );
}
