import { blob } from "./case-fixture.ts";

export const head = "c".repeat(40);

const commit = {
  oid: head,
  message: "amber-heron",
  committedDate: "2026-11-22T15:40:00Z",
  author: { email: "77+comity[bot]@users.noreply.github.com", user: null },
  signature: { isValid: true, wasSignedByGitHub: true },
};
const page = { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [] };

/** What GitHub answers for the app's pull request of a resolution, in order throughout. */
export function pullNode(changes: Record<string, unknown> = {}) {
  return {
    id: "PR_1",
    number: 4,
    state: "OPEN",
    isDraft: false,
    isCrossRepository: false,
    headRefOid: head,
    baseRefName: "main",
    mergedAt: null,
    mergeable: "MERGEABLE",
    updatedAt: "2026-11-22T15:40:00Z",
    changedFiles: 1,
    viewerDidAuthor: true,
    mergedBy: null,
    mergeCommit: null,
    files: { nodes: [{ path: "resolutions/amber-heron.md" }] },
    reviewRequests: { nodes: [] },
    reviews: page,
    history: page,
    comments: { nodes: [] },
    lines: { totalCount: 0 },
    texts: { nodes: [] },
    commits: { totalCount: 1, nodes: [{ commit }] },
    newest: {
      nodes: [
        { commit: { oid: head, file: { oid: head, object: blob("---\n") }, checkSuites: null } },
      ],
    },
    ...changes,
  };
}
