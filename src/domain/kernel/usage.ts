import { nearest } from "./nearest.ts";
import { plain } from "./plain.ts";

/** More forms are not read by anybody at once. */
const mostForms = 3;

/**
 * The examples of a command that are most like what somebody wrote: those that share most of the
 * words before a colon with it, mistyped ones too; the first ones where none shares any.
 *
 * @param examples whole commands
 * @param written the command as it was given, where it is known
 */
export function formsLike(examples: readonly string[], written = ""): readonly string[] {
  const said = wordsOf(written);
  const shared = examples.map(
    (example) => said.filter((word) => nearest(word, wordsOf(example)) !== undefined).length,
  );
  const most = Math.max(0, ...shared);
  return examples.filter((_, i) => shared[i] === most).slice(0, mostForms);
}

/** Those of the first line, without the verb and without what is said behind a colon. */
function wordsOf(command: string): readonly string[] {
  const [line = ""] = plain(command).toLowerCase().split("\n");
  const [before = ""] = line.slice(0, 200).split(/:(?!\d)/);
  return before.split(/[\s,]+/).slice(1);
}
