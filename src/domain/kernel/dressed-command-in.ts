import type { SpokenCommand } from "./commands-in.ts";
import type { ReadMarkdown } from "./markdown-reading.ts";
import { nearest } from "./nearest.ts";
import { plain } from "./plain.ts";
import { readable } from "./readable.ts";
import { verbsElsewhere } from "./verbs-elsewhere.ts";

/** A verb behind what makes it bold, slanted or struck, or behind a slash of another keyboard's. */
const dressed =
  /^(?<before>[\s>*+\d.)-]*?)(?:[*_~]{1,3}\s?[/\u2044\u2215\uFF0F]|[\u2044\u2215\uFF0F])(?<verb>[a-z][a-z_-]{1,38}[a-z])(?![a-z/@=-]|[_.][a-z\d])/i;

/**
 * The first line of ordinary text that would be a command if it were written plainly, of a comment
 * that holds none. It is never followed: a slash in bold may as well be a title or a path.
 *
 * @param verbs the known ones
 */
export function dressedCommandIn(
  comment: string,
  verbs: Iterable<string>,
  readMarkdown: ReadMarkdown,
): SpokenCommand | undefined {
  const text = readable(comment);
  const possible = text.split(/\r\n|\r|\n/).flatMap((written, line) => {
    const { 0: whole = "", groups } = dressed.exec(plain(written)) ?? {};
    const { before = "", verb } = groups ?? {};
    return verb === undefined ? [] : [{ line, written, whole, before, verb: verb.toLowerCase() }];
  });
  if (possible.length === 0) return undefined;
  const ordinary = readMarkdown(text)?.ordinary;
  const first = possible.find(({ line, written, before }) => {
    const from = ordinary?.get(line);
    return from !== undefined && written.slice(from, before.length).trim() === "";
  });
  if (!first) return undefined;
  const { line, verb, whole } = first;
  const known = new Set(verbs);
  const isOne = known.has(verb) || verbsElsewhere.has(verb);
  const meant = isOne ? verb : (nearest(verb, known) ?? verb);
  return { verb, meant, line, place: line + 1, words: "", text: whole.trim(), isDressed: true };
}
