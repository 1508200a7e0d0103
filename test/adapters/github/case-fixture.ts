import { GitOid } from "../../../src/domain/values/ids.ts";
/** The commit every record starts from. */
export const root = GitOid.parse("e".repeat(40));

/** This app, as the same document shows it. */
export const viewer = { databaseId: 77 };

/** What GitHub answers for a case, in the shape of the `ObserveCase` document. */
export function caseNode(changes: Record<string, unknown> = {}) {
  return {
    kind: "Issue",
    id: "I_1",
    fullDatabaseId: "9001",
    number: 3,
    title: "amber-heron",
    state: "OPEN",
    locked: false,
    createdAt: "2026-11-22T15:00:00Z",
    createdViaEmail: false,
    lastEditedAt: null,
    userContentEdits: { totalCount: 0, nodes: [] },
    body: "what happened",
    author: who("bo", 1002),
    labels: { totalCount: 1, nodes: [{ id: "LA_report", name: "report" }] },
    assignees: { totalCount: 1, nodes: [{ id: "U_3", databaseId: 1003, login: "cy" }] },
    conversions: { nodes: [] },
    projectItems: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
    renames: { nodes: [] },
    first: { nodes: [] },
    newest: { nodes: [] },
    latest: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
    timeline: { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [] },
    repository: repository(),
    ...changes,
  };
}

export function repository(changes: Record<string, unknown> = {}) {
  const labels = Array.from({ length: 20 }, (_, i) => [`label${i}`, null]);
  return {
    databaseId: 42,
    visibility: "PRIVATE",
    defaultBranchRef: {
      name: "main",
      target: { oid: "d".repeat(40), resolution: null, changes: { nodes: [] } },
    },
    resolutionRef: null,
    planFeatures: { maximumManualReviewRequests: 15 },
    squashMergeAllowed: true,
    mergeCommitAllowed: true,
    assignableUsers: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
    pullRequests: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
    isArchived: false,
    ...Object.fromEntries(labels),
    register: null,
    root: null,
    open0: null,
    closed0: null,
    ...changes,
  };
}

export function who(login: string, databaseId: number, kind = "User") {
  return { kind, login, databaseId };
}

export function comment(number: number, changes: Record<string, unknown> = {}) {
  return {
    id: `IC_${number}`,
    fullDatabaseId: String(number),
    createdAt: "2026-11-22T15:30:00Z",
    updatedAt: "2026-11-22T15:30:00Z",
    lastEditedAt: null,
    createdViaEmail: false,
    viewerDidAuthor: false,
    body: "/acknowledge",
    author: who("ada", 1001),
    userContentEdits: { totalCount: 0, nodes: [] },
    reactionGroups: [
      { content: "EYES", viewerHasReacted: true },
      { content: "CONFUSED", viewerHasReacted: false },
    ],
    ...changes,
  };
}

export function blob(text: string) {
  return { byteSize: Buffer.byteLength(text), isTruncated: false, text };
}

/** A commit the app made; GitHub gives its bot the address `<id>+<slug>[bot]@users.noreply…`. */
export function commit(changes: Record<string, unknown> = {}) {
  return {
    oid: "b".repeat(40),
    message: "amber-heron: ReportReceived\n\nIssue: I_1\nStage: Reported",
    author: { email: `${viewer.databaseId}+comity[bot]@users.noreply.github.com` },
    signature: { isValid: true, wasSignedByGitHub: true },
    parents: { nodes: [{ oid: "a".repeat(40) }] },
    associatedPullRequests: { totalCount: 0, nodes: [] },
    ...changes,
  };
}

export function recordRef(
  entries: readonly { name: string; object: unknown }[],
  history: readonly object[] = [commit()],
) {
  return {
    id: "REF_1",
    target: {
      oid: "b".repeat(40),
      committedDate: "2026-11-22T15:40:00Z",
      history: { nodes: history },
      tree: { entries },
    },
  };
}

export function card(project: string, changes: Record<string, unknown> = {}) {
  return {
    id: `PVTI_${project}`,
    isArchived: false,
    project: { id: project },
    status: { name: "Reported" },
    decidedBy: { name: "Committee" },
    nextDeadline: { date: "2026-11-23" },
    overdue: null,
    waitsFor: null,
    ...changes,
  };
}
