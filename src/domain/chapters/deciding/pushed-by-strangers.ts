import type { PullCommit, SeenPull } from "./seen-pull.ts";
import { isSamePerson, type Person } from "../../values/person.ts";

/**
 * The commits that somebody put on top of the app's text who does not decide the case, somebody
 * recused for example. What lies below the app's newest commit does not matter: that commit wrote
 * the whole file anew.
 */
export function strangersIn(
  { commits }: Pick<SeenPull, "commits">,
  entitled: readonly Person[],
): readonly PullCommit[] {
  const own = commits.findLastIndex((commit) => commit.isOurs && commit.proposal !== undefined);
  return commits.slice(own + 1).filter(({ author }) => {
    return author === undefined || !entitled.some((one) => isSamePerson(one, author));
  });
}
