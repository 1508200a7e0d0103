import type { CommitSeen } from "../../../src/domain/tampering/commit-seen.ts";
import type { GitOid } from "../../../src/domain/values/ids.ts";

/**
 * The commits of a branch that stood at these heads one after the other, newest first.
 *
 * @param foreign what the newest has that none of the app's own has
 */
export function commitsOf(
  stoodAt: readonly GitOid[],
  root: GitOid,
  foreign: Partial<CommitSeen>,
): readonly CommitSeen[] {
  const mergedInto: string[] = [];
  const first = { oid: root, byApp: true, signedByGitHub: false, parents: [], mergedInto };
  const heads = stoodAt.filter((oid) => oid !== root);
  const own = heads.map((oid, i) => {
    const parents = [heads[i - 1] ?? root];
    return { oid, byApp: true, signedByGitHub: true, parents, mergedInto };
  });
  const [newest, ...older] = own.toReversed();
  return newest ? [{ ...newest, ...foreign }, ...older, first] : [first];
}
