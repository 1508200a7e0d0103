import type { ShownPull } from "../../domain/chapters/deciding/proposal-text.ts";
import type { SeenPull } from "../../domain/chapters/deciding/seen-pull.ts";

/**
 * A merge that an earlier look asked for and that is not there: GitHub refused. That the app's
 * check says `success` shows that it was asked for. And whether its text is another than was proposed.
 *
 * @param proposed the file as it was proposed
 */
export function shownPull(
  pull: SeenPull | undefined,
  isAgreed: boolean,
  proposed: string | undefined,
): ShownPull | undefined {
  if (!pull) return undefined;
  const newest = pull.commits.at(-1);
  const isOther = newest?.isOurs === false && pull.text !== proposed;
  const heldUp = pull.hasConflict ? "conflict" : pull.check?.isSuccess ? "rules" : undefined;
  return {
    number: pull.number,
    heldUpBy: isAgreed ? heldUp : undefined,
    ...(isOther && { changedBy: newest.author?.login ?? "somebody" }),
  };
}
