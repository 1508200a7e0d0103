import { latest } from "../../../domain/values/time.ts";
import type { ObservedResolution } from "../../../ports/observation.ts";
import { mostSaid, type PullAnswer } from "./pull-answer.ts";

/** What people wrote on the app's own pull requests; on others' nobody listens. */
export function saidOnPulls(
  pulls: readonly PullAnswer[],
): Pick<ObservedResolution, "said" | "saidReadBackTo"> {
  const own = pulls.filter(({ viewerDidAuthor, isCrossRepository: isFork }) => {
    return viewerDidAuthor && !isFork;
  });
  const said = own.flatMap(({ id: pull, comments, texts }) =>
    [...comments.nodes, ...texts.nodes].map((one) => ({ ...one, pull })),
  );
  const ends = own.flatMap(({ comments: { nodes } }) => {
    const oldest = nodes.length < mostSaid ? undefined : nodes.at(-1);
    return oldest ? [oldest.updatedAt] : [];
  });
  const [first, ...others] = ends;
  return { said, saidReadBackTo: first && latest(first, ...others) };
}
