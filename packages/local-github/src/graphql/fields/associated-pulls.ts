import { commitsOf } from "../../model/pull-commits.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import type { Repository } from "../../model/records/repository.ts";
import type { World } from "../../model/world.ts";

/** By pull request, with where its ends were when its commits were looked up. */
const known = new WeakMap<PullRequest, { ends: string; oids: ReadonlySet<string> }>();

/**
 * "The merged Pull Request that introduced the commit to the repository. If the commit is not
 * present in the default branch, additionally returns open Pull Requests associated with the
 * commit." https://docs.github.com/graphql/reference/objects#commit
 */
export function associatedPulls(world: World, repository: Repository, oid: string): PullRequest[] {
  return world.pulls
    .of(repository)
    .filter((pull) => pull.merge === null || tellsMerge(world, pull))
    .filter(
      (pull) =>
        pull.merge?.oid === oid ||
        ((pull.merge !== null || pull.issue.state === "open") && oidsOf(pull).has(oid)),
    );
}

function tellsMerge(world: World, { baseRef, issue }: PullRequest): boolean {
  return world.tells.mergesElsewhere || baseRef === issue.repository.defaultBranch;
}

function oidsOf(pull: PullRequest): ReadonlySet<string> {
  const { repository, state } = pull.issue;
  const base = repository.git.ref(`refs/heads/${pull.baseRef}`) ?? "";
  const ends = `${pull.headOid} ${state === "open" ? base : pull.baseOid}`;
  const found = known.get(pull);
  if (found?.ends === ends) return found.oids;
  const oids = new Set(commitsOf(pull).map((commit) => commit.oid));
  known.set(pull, { ends, oids });
  return oids;
}
