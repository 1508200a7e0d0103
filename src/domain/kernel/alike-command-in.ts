import { type SpokenCommand, unknownCommandIn } from "./commands-in.ts";
import { dressedCommandIn } from "./dressed-command-in.ts";
import type { ReadMarkdown } from "./markdown-reading.ts";
import { misplacedCommandIn } from "./misplaced-command-in.ts";
import { readable } from "./readable.ts";

/**
 * What looks like a command and is none: the first such line of a comment, or, where it holds commands,
 * of what stands before the first; what follows that belongs to it.
 *
 * @param verbs the known ones
 * @param first the first command of the comment
 */
export function alikeCommandIn(
  comment: string,
  verbs: Iterable<string>,
  readMarkdown: ReadMarkdown,
  first: SpokenCommand | undefined,
): SpokenCommand | undefined {
  if (first?.isUnread || first?.line === 0) return undefined;
  const lines = readable(comment).split(/\r\n|\r|\n/);
  const before = first ? lines.slice(0, first.line).join("\n") : comment;
  const known = [...verbs];
  const found = [
    unknownCommandIn(before, readMarkdown),
    dressedCommandIn(before, known, readMarkdown),
    misplacedCommandIn(before, known, readMarkdown),
  ].flatMap((one) => one ?? []);
  const [alike] = found.toSorted((one, other) => one.line - other.line);
  // Beside commands it is counted on from all lines, so that it has no command's place.
  return alike && first ? { ...alike, place: lines.length + alike.place } : alike;
}
