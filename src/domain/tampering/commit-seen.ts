import type { GitOid } from "../values/ids.ts";

/** A commit of a branch that only the app writes, with what shows whose it is. */
export interface CommitSeen {
  readonly oid: GitOid;
  /** By its author's address; that alone proves nothing, anybody can write it. */
  readonly byApp: boolean;
  readonly signedByGitHub: boolean;
  /** At most two of them, which is one too many already. */
  readonly parents: readonly GitOid[];
  /** The branches that merged pull requests brought it into; "unknown" where there are too many to see. */
  readonly mergedInto: readonly string[] | "unknown";
}

/** A branch that only the app writes: its newest commits, newest first. */
export interface BranchSeen {
  /** `cases/amber-heron`, `register`. */
  readonly name: string;
  readonly headOid: GitOid;
  readonly commits: readonly CommitSeen[];
}

/**
 * The account of the bot whom an author's address names, as GitHub gives it to bots:
 * `<account id>+<slug>[bot]@users.noreply.github.com`.
 */
export function botIdIn(email: string): number | undefined {
  const read = /^(\d{1,15})\+[^@\s]+\[bot\]@users\.noreply\.[a-z0-9.-]+$/.exec(email);
  return read?.[1] === undefined ? undefined : Number(read[1]);
}

/** @param appId the account id of this app's bot, which is not the App ID */
export function isAppsAddress(email: string, appId: number): boolean {
  return botIdIn(email) === appId;
}

/**
 * The app's own, signed by GitHub and with one parent. One that came by merging a pull request is
 * not, though GitHub writes and signs it in the name of whoever opened that pull request.
 */
export function isOurs(commit: CommitSeen, branch: string): boolean {
  const { byApp, signedByGitHub, parents, mergedInto } = commit;
  const wasMerged =
    mergedInto === "unknown" || mergedInto.some((base) => recordOf(base) === recordOf(branch));
  return byApp && signedByGitHub && parents.length === 1 && !wasMerged;
}

/** A record's branch is called otherwise when its case is closed. */
function recordOf(branch: string): string {
  return branch.replace(/^(cases|closed)\//, "");
}
