import { encodeNodeParts, decodeNodeParts, type NodePart } from "./node-id-parts.ts";

/** The prefixes of GitHub's global ids, by the GraphQL type they stand for. */
const nodePrefixes = {
  User: "U",
  Organization: "O",
  Bot: "BOT",
  App: "A",
  Repository: "R",
  RepositoryInvitation: "RI",
  Issue: "I",
  IssueComment: "IC",
  PullRequest: "PR",
  PullRequestReview: "PRR",
  PullRequestReviewComment: "PRRC",
  PullRequestReviewThread: "PRRT",
  PullRequestCommit: "PURC",
  ReviewRequest: "RR",
  CheckSuite: "CS",
  CheckRun: "CR",
  StatusContext: "SC",
  Status: "S",
  StatusCheckRollup: "SCR",
  RepositoryRuleset: "RRS",
  Label: "LA",
  Reaction: "REA",
  UserContentEdit: "UCE",
  Ref: "REF",
  Commit: "C",
  Tree: "T",
  Blob: "B",
  Tag: "TA",
  ProjectV2: "PVT",
  ProjectV2Item: "PVTI",
  ProjectV2Field: "PVTF",
  ProjectV2SingleSelectField: "PVTSSF",
  ProjectV2IterationField: "PVTIF",
  ProjectV2View: "PVTV",
  ProjectV2Workflow: "PWF",
  ProjectV2ItemFieldTextValue: "PVTFTV",
  ProjectV2ItemFieldNumberValue: "PVTFNV",
  ProjectV2ItemFieldDateValue: "PVTFDV",
  ProjectV2ItemFieldSingleSelectValue: "PVTFSV",
  DraftIssue: "DI",
  AssignedEvent: "AE",
  UnassignedEvent: "UNAE",
  LabeledEvent: "LE",
  UnlabeledEvent: "UNLE",
  ClosedEvent: "CE",
  ReopenedEvent: "REE",
  RenamedTitleEvent: "RTE",
  LockedEvent: "LOE",
  UnlockedEvent: "UNLOE",
  TransferredEvent: "TE",
  ConvertedToDiscussionEvent: "CTDIE",
  CommentDeletedEvent: "CDE",
  AddedToProjectV2Event: "ATPVTE",
  RemovedFromProjectV2Event: "RFPVTE",
  ProjectV2ItemStatusChangedEvent: "PVTISC",
  ReviewRequestedEvent: "RRE",
  ReviewRequestRemovedEvent: "RRRE",
  ReviewDismissedEvent: "RDE",
  ReadyForReviewEvent: "RFRE",
  ConvertToDraftEvent: "CTDE",
  BaseRefChangedEvent: "BRCE",
  HeadRefForcePushedEvent: "HRFPE",
  BaseRefForcePushedEvent: "BRFPE",
  HeadRefDeletedEvent: "HRDE",
  MergedEvent: "ME",
} as const;

export type NodeKind = keyof typeof nodePrefixes;

const kinds = new Map<string, NodeKind>();
for (const [kind, prefix] of Object.entries(nodePrefixes)) {
  if (isNodeKind(kind)) kinds.set(prefix, kind);
}

function isNodeKind(kind: string): kind is NodeKind {
  return kind in nodePrefixes;
}

/**
 * A global id in GitHub's newer form: a prefix that tells the type, then MessagePack of
 * `[0, …parts]` in base64url. Parts are database ids, or names where GitHub has no number.
 */
export function nodeId(kind: NodeKind, ...parts: readonly NodePart[]): string {
  return `${nodePrefixes[kind]}_${encodeNodeParts(parts)}`;
}

/** What `nodeId` was given, or `undefined` for a text that no `nodeId` made. */
export function parseNodeId(
  id: string,
): { kind: NodeKind; parts: readonly NodePart[] } | undefined {
  const [, prefix, rest] = /^([A-Z]+)_([A-Za-z0-9_-]+)$/.exec(id) ?? [];
  const kind = kinds.get(prefix ?? "");
  const parts = rest === undefined ? undefined : decodeNodeParts(rest);
  return kind === undefined || parts === undefined ? undefined : { kind, parts };
}
