import type { SpokenCommand } from "./commands-in.ts";
import type { ReadMarkdown } from "./markdown-reading.ts";
import { nearest } from "./nearest.ts";
import { plain } from "./plain.ts";
import { readable } from "./readable.ts";
import { verbsElsewhere } from "./verbs-elsewhere.ts";

/** A verb where something begins that is shown, also behind the box of a task or in bold. */
const begun =
  /^\s*(\[[ x]\]\s+)?([*_~]{1,3}\s?)?[/\u2044\u2215\uFF0F]([a-z][a-z_-]{1,38}[a-z])(?![a-z/@=-]|[_.][a-z\d])/i;

const anySlash = /[/\u2044\u2215\uFF0F][a-z]/i;

/**
 * The first that would be a command in ordinary text and stands in a heading, a table, a task, a footnote,
 * a link or HTML, of a comment that holds none. It is never followed: titles and paths stand there as well.
 *
 * @param verbs the known ones
 */
export function misplacedCommandIn(
  comment: string,
  verbs: Iterable<string>,
  readMarkdown: ReadMarkdown,
): SpokenCommand | undefined {
  const text = readable(comment);
  if (!anySlash.test(text)) return undefined;
  const reading = readMarkdown(text);
  const found = reading?.shown.flatMap(({ line, text: words }) => {
    const [whole = "", box, , typed] = begun.exec(plain(words)) ?? [];
    const isOrdinary = box === undefined && reading.ordinary.has(line);
    return typed === undefined || isOrdinary ? [] : [{ line, whole, verb: typed.toLowerCase() }];
  });
  const [first] = found ?? [];
  if (!first) return undefined;
  const { line, verb, whole } = first;
  const known = new Set(verbs);
  const isOne = known.has(verb) || verbsElsewhere.has(verb);
  const meant = isOne ? verb : (nearest(verb, known) ?? verb);
  return {
    verb,
    meant,
    line,
    place: line + 1,
    words: "",
    text: upTo(
      whole.trim(),
      text
        .split(/\r\n|\r|\n/)
        .slice(line, line + 1)
        .join(""),
    ),
    isMisplaced: true,
  };
}

/** As it was written, from the beginning of its line, so that writing it plainly is news. */
function upTo(command: string, line: string): string {
  return line.slice(0, plain(line).indexOf(command) + command.length).trim();
}
