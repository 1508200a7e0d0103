import type { ReadMarkdown } from "./markdown-reading.ts";
import { nearest } from "./nearest.ts";
import { plain } from "./plain.ts";
import { readable } from "./readable.ts";
import { verbsElsewhere } from "./verbs-elsewhere.ts";

/** A command as it stands in a comment. */
export interface SpokenCommand {
  /** Lower case, without the slash. */
  readonly verb: string;
  /** The known verb that this is or, mistyped, most likely means; of another tool's, itself. */
  readonly meant: string;
  /**
   * Which of the lines that look like a command it begins with, counted from one; those that turn
   * out to be text count too, so that a verb that becomes known later moves no other command.
   */
  readonly place: number;
  /** On which line of the comment it begins, from zero. */
  readonly line: number;
  /** What follows the verb, up to the next command: trimmed, line breaks kept. */
  readonly words: string;
  /** The whole command as written, without what nobody sees. */
  readonly text: string;
  /** Where the comment takes too long to read: nobody can say whether it is a command. */
  readonly isUnread?: true;
  /** Where it is in bold or behind another slash, and so no command. */
  readonly isDressed?: true;
  /** Where it is shown, but not as ordinary text, and so no command. */
  readonly isMisplaced?: true;
}

/** A line of a comment on which a command may begin. */
interface Beginning {
  readonly line: number;
  /** All of the line, as written. */
  readonly written: string;
  /** Where its slash stands on the line. */
  readonly column: number;
  readonly verb: string;
  readonly meant: string | undefined;
  readonly words: string;
}

/** A slash behind nothing but what begins a paragraph. */
const beforeVerb = /^[\s>*+\d.)-]*\/(?=[a-z])/i;
const afterLetters = /[^a-z_-]|$/i;
const longestVerb = 40;
/** What ends a verb; in front of a letter only what is never part of a name or a path. */
const ending = /^(?:[:,：，。、；！？…]|[-.!?;)]{1,9}(?=\s|$)|(?=\s|$))/;

/** A number written right behind a verb, which is asked about and not guessed: `/second1` */
const numberNext = /^\d{1,4}(?![\da-z])/i;

/**
 * The commands in a comment: lines of ordinary text that start with `/verb`, known here or
 * elsewhere or close to one known here; whatever follows up to the next command belongs to it, code and quotations too. Lines
 * such as `/s` or `/usr/bin` are never commands, though they may belong to one. Dashes and quotes
 * that a keyboard changed are read as typed. Of a comment that takes too long to read comes the first
 * that might be one. Linear in the length of the text, so long as `readMarkdown` is.
 *
 * @param verbs the known ones
 */
export function commandsIn(
  comment: string,
  verbs: Iterable<string>,
  readMarkdown: ReadMarkdown,
): readonly SpokenCommand[] {
  const known = new Set(verbs);
  const text = readable(comment);
  const lines = text.split(/\r\n|\r|\n/);
  const possible = lines.flatMap((line, i) => beginningOn(line, i, known) ?? []);
  if (possible.every(({ meant }) => meant === undefined)) return [];
  const ordinary = readMarkdown(text)?.ordinary;
  if (!ordinary) return possible.flatMap((one) => unread(one) ?? []).slice(0, 1);
  const isOrdinary = ({ line, written, column }: Beginning) => {
    const from = ordinary.get(line);
    return from !== undefined && written.slice(from, column).trim() === "";
  };
  const begun = possible.filter(isOrdinary).flatMap(({ meant, ...one }, i) => {
    return meant === undefined ? [] : [{ ...one, meant, place: i + 1 }];
  });
  return begun.map(({ line, written, column, words, ...command }, i) => {
    const rest = lines.slice(line + 1, begun[i + 1]?.line);
    return {
      ...command,
      line,
      words: [words, ...rest].join("\n").trim(),
      text: [written.slice(column), ...rest].join("\n").trim(),
    };
  });
}

/**
 * The first line of ordinary text that begins like a command, of a comment that holds none: its verb
 * is known nowhere. One or two letters behind a slash are a mark of style to many.
 */
export function unknownCommandIn(
  comment: string,
  readMarkdown: ReadMarkdown,
): SpokenCommand | undefined {
  const text = readable(comment);
  const possible = text
    .split(/\r\n|\r|\n/)
    .flatMap((line, i) => beginningOn(line, i, new Set()) ?? [])
    .filter(({ verb }) => verb.length > 2);
  if (possible.length === 0) return undefined;
  const ordinary = readMarkdown(text)?.ordinary;
  const first = possible.find(({ line, written, column }) => {
    const from = ordinary?.get(line);
    return from !== undefined && written.slice(from, column).trim() === "";
  });
  if (!first) return undefined;
  const { verb, line } = first;
  return { verb, meant: verb, line, place: line + 1, words: "", text: `/${verb}` };
}

function unread({ line, written, column, verb, meant }: Beginning): SpokenCommand | undefined {
  if (meant !== verb || written.slice(0, column).trim() !== "") return undefined;
  return { verb, meant, line, place: 1, words: "", text: `/${verb}`, isUnread: true };
}

function beginningOn(
  written: string,
  line: number,
  known: ReadonlySet<string>,
): Beginning | undefined {
  const typed = plain(written);
  const before = beforeVerb.exec(typed)?.[0];
  if (before === undefined) return undefined;
  const name = verbAt(typed.slice(before.length));
  const number = known.has(name) ? numberNext.exec(typed.slice(before.length + name.length)) : null;
  const verb = name + (number?.[0] ?? "");
  const after = typed.slice(before.length + verb.length);
  const end = ending.exec(after)?.[0];
  if (end === undefined) return undefined;
  const isOne = known.has(verb) || verbsElsewhere.has(verb);
  const meant = isOne ? verb : number ? name : nearest(verb, known);
  return { line, written, column: before.length - 1, verb, meant, words: after.slice(end.length) };
}

/** A dash at its end belongs to what follows. */
function verbAt(text: string): string {
  let verb = text.slice(0, Math.min(longestVerb, text.search(afterLetters)));
  while (/[_-]$/.test(verb)) verb = verb.slice(0, -1);
  return verb.toLowerCase();
}
