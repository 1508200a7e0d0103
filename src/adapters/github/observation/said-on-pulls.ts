import { latest } from "../../../domain/values/time.ts";
import type { ObservedComment, ObservedResolution } from "../../../ports/observation.ts";
import type { ReadComment } from "./comment.ts";
import { mostSaid, type PullAnswer } from "./pull-answer.ts";

/** What people wrote on the app's own pull requests; on others' nobody listens. */
export async function saidOnPulls(
  pulls: readonly PullAnswer[],
  withHistory: (said: readonly ReadComment[]) => Promise<readonly ObservedComment[]>,
): Promise<Pick<ObservedResolution, "said" | "saidReadBackTo">> {
  const own = pulls.filter(({ viewerDidAuthor, isCrossRepository: isFork }) => {
    return viewerDidAuthor && !isFork;
  });
  const on = new Map(
    own.flatMap(({ id: pull, comments, texts }) =>
      [...comments.nodes, ...texts.nodes].map((one) => [one, pull] as const),
    ),
  );
  const whole = await withHistory([...on.keys()]);
  const pullsOf = [...on.values()];
  const said = whole.flatMap((one, i) => {
    const pull = pullsOf[i];
    return pull ? [{ ...one, pull }] : [];
  });
  const ends = own.flatMap(({ comments: { nodes } }) => {
    const oldest = nodes.length < mostSaid ? undefined : nodes.at(-1);
    return oldest ? [oldest.updatedAt] : [];
  });
  const [first, ...others] = ends;
  return { said, saidReadBackTo: first && latest(first, ...others) };
}
