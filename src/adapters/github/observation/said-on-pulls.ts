import { latest } from "../../../domain/values/time.ts";
import type { ObservedComment, ObservedResolution } from "../../../ports/observation.ts";
import type { NodeId } from "../../../domain/values/ids.ts";
import type { ReadComment } from "./comment.ts";
import type { SaidOnLines } from "./said-on-lines.ts";
import { mostSaid, type PullAnswer } from "./pull-answer.ts";

/** What people wrote on the app's own pull requests; on others' nobody listens. */
export async function saidOnPulls(
  pulls: readonly PullAnswer[],
  withHistory: (said: readonly ReadComment[]) => Promise<readonly ObservedComment[]>,
  linesOf: (pull: NodeId) => Promise<SaidOnLines>,
): Promise<Pick<ObservedResolution, "said" | "saidReadBackTo">> {
  const own = pulls.filter(({ viewerDidAuthor, isCrossRepository: isFork }) => {
    return viewerDidAuthor && !isFork;
  });
  const lines = await Promise.all(
    own.map(({ id, lines: { totalCount } }) => (totalCount > 0 ? linesOf(id) : undefined)),
  );
  const on = new Map(
    own.flatMap(({ id: pull, comments, texts }, i) =>
      [...comments.nodes, ...texts.nodes, ...(lines[i]?.said ?? [])].map(
        (one) => [one, pull] as const,
      ),
    ),
  );
  const whole = await withHistory([...on.keys()]);
  const pullsOf = [...on.values()];
  const said = whole.flatMap((one, i) => {
    const pull = pullsOf[i];
    return pull ? [{ ...one, pull }] : [];
  });
  const ends = own.flatMap(({ comments: { nodes } }, i) => {
    const oldest = nodes.length < mostSaid ? undefined : nodes.at(-1);
    return [oldest?.updatedAt, lines[i]?.readBackTo].filter((end) => end !== undefined);
  });
  const [first, ...others] = ends;
  return { said, saidReadBackTo: first && latest(first, ...others) };
}
