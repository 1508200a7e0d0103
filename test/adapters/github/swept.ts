import { createCaseRepository } from "../../../src/adapters/github/case/case-repository.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import type { SweptCase, TouchedIssue } from "../../../src/ports/case-repository.ts";
import type { ObservedAnchor } from "../../../src/ports/observation.ts";
import { card, commit, root, viewer } from "./case-fixture.ts";
import { scriptedGitHub } from "./scripted-github.ts";
import { board } from "./show-fixtures.ts";

export const message = (issue: string) => `CaseOpened\n\nIssue: ${issue}\nStage: Reported\n`;

export function headSaying(text: string, changes: Record<string, unknown> = {}) {
  const committedDate = "2026-11-22T14:00:00Z";
  return { ...commit(changes), committedDate, message: text };
}

export function ref(name: string, issue: string) {
  return { name, target: headSaying(message(issue)) };
}

export function row(id: string, changes: Record<string, unknown> = {}) {
  return {
    id,
    number: Number(id.slice(2)) || 1,
    title: "amber-heron",
    locked: false,
    updatedAt: "2026-11-22T15:00:00Z",
    lastEditedAt: null,
    editor: null,
    latest: { totalCount: 0, nodes: [] },
    deletions: { nodes: [] },
    labels: { nodes: [{ name: "report" }] },
    assignees: { nodes: [{ databaseId: 1003 }] },
    projectItems: { nodes: [card("PVT_other"), card("PVT_1")] },
    ...changes,
  };
}

/** Another app has checks at the root commit, too. */
function anchoring(checkRuns: object) {
  const none = { pageInfo: { hasNextPage: true, endCursor: "9" }, nodes: [] };
  const nodes = [
    { app: { databaseId: 2 }, checkRuns: none },
    { app: { databaseId: 1 }, checkRuns },
  ];
  return { checkSuites: { nodes } };
}

export async function swept(
  refs: readonly object[],
  issues: readonly object[],
  pageSize = 100,
  others: readonly object[] = [],
  closedRefs?: readonly object[],
  anchorRuns: readonly object[] = [],
) {
  const page = (rows: readonly object[], after: unknown) => {
    const start = Number(after ?? 0);
    const end = start + pageSize;
    return {
      pageInfo: { hasNextPage: end < rows.length, endCursor: String(end) },
      nodes: rows.slice(start, end),
    };
  };
  const { github, asked } = scriptedGitHub({
    SweepPage: (asking) => ({
      data: {
        viewer,
        node: {
          ...(asking["moreRefs"] === true && { refs: page(refs, asking["refsAfter"]) }),
          ...(asking["moreClosed"] === true && {
            closed: page(closedRefs ?? [], asking["closedAfter"]),
          }),
          ...(asking["moreAnchors"] === true && {
            root: anchoring(page(anchorRuns, asking["anchorsAfter"])),
          }),
          ...(asking["moreIssues"] === true && { issues: page(issues, asking["issuesAfter"]) }),
          ...(asking["moreTouched"] === true && { touched: page(others, asking["touchedAfter"]) }),
        },
      },
    }),
  });
  const rows: SweptCase[] = [];
  const closed: SweptCase[] = [];
  const anchors: ObservedAnchor[] = [];
  const touched: TouchedIssue[] = [];
  const cases = createCaseRepository(github, () => board.project);
  const since = Instant.parse("2026-11-22T15:00:00Z");
  for await (const found of cases.sweep(since, closedRefs !== undefined, root)) {
    rows.push(...found.cases);
    closed.push(...found.closed);
    anchors.push(...found.anchors);
    touched.push(...found.touched);
  }
  return { rows, closed, anchors, touched, asked };
}

export function word(ours: boolean, body = "/note") {
  return { viewerDidAuthor: ours, lastEditedAt: null as string | null, editor: null, body };
}

export function change(minute: number, ours: boolean) {
  return { ...word(ours), updatedAt: `2026-11-22T15:${minute}:00Z` };
}
