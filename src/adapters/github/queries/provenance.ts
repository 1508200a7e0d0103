/**
 * What shows whose a commit is. `GitActor.user` is a `User` and a bot is none, so that only the
 * address and the signature tell. An open pull request from the branch is listed too; only a merged
 * one brought the commit in.
 */
export const provenanceFragment = `
fragment Provenance on Commit {
  oid
  author { email }
  signature { isValid wasSignedByGitHub }
  parents(first: 2) { nodes { oid } }
  associatedPullRequests(first: 5) { nodes { merged baseRefName } }
}`;
