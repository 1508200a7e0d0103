import type { GitOid, NodeId } from "../../../domain/values/ids.ts";
import { type Instant, instantOf, latest as latestOf } from "../../../domain/values/time.ts";
import type { SweptIssue, SweptPage, TouchedIssue } from "../../../ports/case-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { dataWithHoles, isTooMuch } from "../connection/graphql-fault.ts";
import type { Actor } from "../../../ports/observation.ts";
import { isAppsAddress } from "../../../domain/tampering/commit-seen.ts";
import { isSignedByGitHub } from "../observation/provenance.ts";
import { anchorsOnPage, listOf } from "../observation/anchors.ts";
import { cardOn } from "../observation/card.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { sweepPageDocument } from "./sweep-page.ts";
import { accessTitle } from "../../../domain/chapters/keeping-apart/access-issue.ts";
import { configurationTitle } from "../../../domain/committee/configuration-issue.ts";
import { mayHoldCommand } from "../../../domain/kernel/may-hold-command.ts";
import type { PageSizes } from "./page-sizes.ts";
import { rowOf, SweepJoin, type RecordHead } from "./join-sweep.ts";
import { resolutionsIn } from "./resolutions-in.ts";
import {
  type Authorship,
  type IssueRow,
  type RefRow,
  SweepAnswer,
  type TouchedRow,
} from "./sweep-page.ts";

const operation = "SweepPage";

const longAgo = instantOf(0);

interface Asked {
  readonly since: Instant | undefined;
  readonly withClosed: boolean;
  readonly rootOid: GitOid;
}

/** Looks over every open case; `CaseRepository.sweep` says what may be relied on. */
export async function* sweptPages(
  github: GitHub,
  board: NodeId | undefined,
  { since, withClosed, rootOid }: Asked,
  sizes: PageSizes,
): AsyncIterable<SweptPage> {
  const { repository } = await github.credentials.access("case-repository");
  const join = new SweepJoin();
  let refs = firstPage;
  let closed: Page = { more: withClosed, after: null };
  let issues = firstPage;
  let anchors = firstPage;
  let touched = firstPage;
  let isFirst = true;
  while ([refs, closed, issues, anchors, touched].some(({ more }) => more)) {
    // Each page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await github.graphql("case-repository", {
      operation,
      text: sweepPageDocument,
      variables: {
        repository: repository.nodeId,
        since: since ?? longAgo,
        root: rootOid,
        appId: github.appId,
        refsAfter: refs.after,
        closedAfter: closed.after,
        issuesAfter: issues.after,
        anchorsAfter: anchors.after,
        touchedAfter: touched.after,
        moreRefs: refs.more,
        moreClosed: closed.more,
        moreIssues: issues.more,
        moreAnchors: anchors.more,
        moreTouched: touched.more,
        isFirst,
        size: sizes.size,
      },
    });
    if (answer.faults.some(isTooMuch) && sizes.shrink()) continue;
    const { node, viewer } = parseAnswer(SweepAnswer, dataWithHoles(answer, operation), operation);
    const cases = join.add(
      (node.refs?.nodes ?? []).map((ref) => sweptRef(ref, viewer.databaseId)),
      (node.issues?.nodes ?? []).map((row) => sweptIssue(row, board, viewer.databaseId)),
    );
    const files = node.defaultBranchRef?.target.resolutions?.object.entries ?? [];
    yield {
      cases,
      closed: (node.closed?.nodes ?? []).map((ref) => rowOf(sweptRef(ref, viewer.databaseId))),
      anchors: anchorsOnPage(node.root, github.appId),
      touched: (node.touched?.nodes ?? []).map((row) => touchedIssue(row, viewer.databaseId)),
      resolutions: resolutionsIn(node.pulls?.nodes ?? [], files),
    };
    isFirst = false;
    refs = pageAfter(node.refs);
    closed = pageAfter(node.closed);
    issues = pageAfter(node.issues);
    anchors = pageAfter(listOf(node.root, github.appId));
    touched = pageAfter(node.touched);
  }
  yield { cases: join.finish(), closed: [], anchors: [], touched: [], resolutions: new Map() };
}

interface Page {
  readonly more: boolean;
  readonly after: string | null;
}

const firstPage: Page = { more: true, after: null };

/** A list that was not asked for was read to its end before. */
function pageAfter(
  list: { readonly pageInfo: { hasNextPage: boolean; endCursor: string | null } } | undefined,
): Page {
  const { hasNextPage = false, endCursor = null } = list?.pageInfo ?? {};
  return { more: hasNextPage && endCursor !== null, after: endCursor };
}

function sweptRef({ name, target }: RefRow, appId: number): RecordHead {
  const { oid, message, committedDate, author, signature } = target;
  const isOurs = isAppsAddress(author?.email ?? "", appId) && isSignedByGitHub(signature);
  return { name, message, committedDate, head: { oid, isOurs } };
}

function sweptIssue(row: IssueRow, board: NodeId | undefined, appId: number): SweptIssue {
  return {
    id: row.id,
    title: row.title,
    isLocked: row.locked,
    labels: row.labels.nodes.map(({ name }) => name),
    assignees: row.assignees.nodes.map(({ databaseId }) => databaseId),
    card: cardOn(row.projectItems.nodes, board),
    lastHeardFrom: newest(
      newest(lastHeardFrom(row.latest, appId), lastDeletion(row, appId)),
      lastEdit(row, appId),
    ),
    lastShownAt: row.latest.nodes.find(({ viewerDidAuthor }) => viewerDidAuthor)?.updatedAt,
    updatedAt: row.updatedAt,
  };
}

function touchedIssue(row: TouchedRow, appId: number): TouchedIssue {
  const { id, updatedAt, latest } = row;
  const othersSpokeLast = isUnanswered(latest, appId);
  return { id, updatedAt, othersSpokeLast, isCalledOwn: isCalledOwn(row) };
}

function isCalledOwn({ title, viewerDidAuthor }: TouchedRow): boolean {
  return viewerDidAuthor && [accessTitle, configurationTitle].includes(title);
}

/** Whether somebody else may want an answer to what they said since the app last wrote. */
function isUnanswered({ totalCount, nodes }: TouchedRow["latest"], appId: number): boolean {
  const ours = nodes.findIndex(
    ({ viewerDidAuthor, editor }) => viewerDidAuthor && !isByOther(editor, appId),
  );
  const since = ours < 0 ? nodes : nodes.slice(0, ours);
  const isAll = ours >= 0 || totalCount <= nodes.length;
  return !isAll || since.some((word) => asksForAnswer(word, appId));
}

/** Whether somebody else said it and may want an answer; what was changed was said twice. */
function asksForAnswer(word: Authorship, appId: number): boolean {
  const isPlain = word.lastEditedAt === null && !mayHoldCommand(word.body);
  return word.viewerDidAuthor ? isByOther(word.editor, appId) : !isPlain;
}

function isByOther(editor: Actor | null, appId: number): boolean {
  return editor !== null && editor.id !== appId;
}

/**
 * When somebody else's comment that may want an answer changed last. Where none of those that were
 * read does, it can be no later than the oldest of them, and that is the answer: better one look too
 * many than one too few.
 */
function lastHeardFrom(
  { totalCount, nodes }: IssueRow["latest"],
  appId: number,
): Instant | undefined {
  const theirs = nodes.find((one) => asksForAnswer(one, appId));
  return theirs?.updatedAt ?? (totalCount > nodes.length ? nodes.at(-1)?.updatedAt : undefined);
}

/** The app deletes comments itself; what others delete may have been the status comment. */
function lastDeletion({ deletions }: IssueRow, appId: number): Instant | undefined {
  const last = deletions.nodes.at(-1);
  return last && last.actor?.id !== appId ? last.createdAt : undefined;
}

/** When somebody else changed the report itself. */
function lastEdit({ lastEditedAt, editor }: IssueRow, appId: number): Instant | undefined {
  return lastEditedAt !== null && editor?.id !== appId ? lastEditedAt : undefined;
}

function newest(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  return a && b ? latestOf(a, b) : (a ?? b);
}
