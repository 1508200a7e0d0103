import type { GitOid } from "../values/ids.ts";
import { isOurs, type BranchSeen, type CommitSeen } from "./commit-seen.ts";

/** From the head back through first parents, as far as commits were read. */
function lineOf({ headOid, commits }: BranchSeen): readonly CommitSeen[] {
  const byOid = new Map(commits.map((commit) => [commit.oid, commit]));
  const line: CommitSeen[] = [];
  let next = byOid.get(headOid);
  while (next && !line.includes(next)) {
    line.push(next);
    const parent = next.parents[0];
    next = parent && byOid.get(parent);
  }
  return line;
}

/**
 * The newest commit that is not ours; `undefined` where all are that were read. What a second
 * member agreed to adopt needs no other proof, nor does what came before it; and the commit every
 * record starts from holds nothing.
 */
export function foreignCommit(
  branch: BranchSeen,
  rootOid: GitOid | undefined,
  adopted: ReadonlySet<GitOid> = new Set(),
): GitOid | undefined {
  const line = lineOf(branch);
  if (line.length === 0) return branch.headOid;
  for (const commit of line) {
    if (adopted.has(commit.oid)) return undefined;
    const isRoot = commit.oid === rootOid && commit.parents.length === 0;
    if (!isRoot && !isOurs(commit, branch.name)) return commit.oid;
  }
  return undefined;
}

/**
 * The newest commit below everything that is not ours, which an anchored one leads to: what was recorded
 * and not anchored yet stays. `undefined` where somebody else's follows that very one, or it is not
 * found.
 */
export function ownCommitSince(branch: BranchSeen, anchored: GitOid): GitOid | undefined {
  const line = lineOf(branch);
  const since = line.slice(
    0,
    line.findIndex(({ oid }) => oid === anchored),
  );
  const own = since.slice(since.findLastIndex((commit) => !isOurs(commit, branch.name)) + 1);
  return line.some(({ oid }) => oid === anchored) ? own[0]?.oid : undefined;
}

/**
 * Whether the head follows from an earlier one. Where more commits lie between than were read it
 * cannot be told, and is taken to.
 */
export function descendsFrom(branch: BranchSeen, earlier: GitOid): boolean {
  const line = lineOf(branch);
  const isWhole = line.at(-1)?.parents.length === 0;
  return line.some(({ oid }) => oid === earlier) || (line.length > 0 && !isWhole);
}
