import type { GitOid, NodeId } from "../../../domain/values/ids.ts";
import { type Instant, instantOf } from "../../../domain/values/time.ts";
import type { SweptPage } from "../../../ports/case-repository.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { dataWithHoles } from "../connection/graphql-fault.ts";
import { inSmallerPages } from "../connection/in-smaller-pages.ts";
import type { PageSizes } from "../connection/page-sizes.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { anchorsOnPage, listOf } from "../observation/anchors.ts";
import { recordHead } from "./head-row.ts";
import { sweptIssue } from "./issue-row.ts";
import { rowOf, SweepJoin } from "./join-sweep.ts";
import { firstPage, pageAfter } from "../connection/next-page.ts";
import { resolutionsIn } from "./resolutions-in.ts";
import { SweepAnswer, sweepPageDocument } from "./sweep-page.ts";
import { touchedIssue } from "./touched-row.ts";

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
  const ask = inSmallerPages(github.graphql, sizes);
  const join = new SweepJoin();
  let refs = firstPage;
  let closed = { ...firstPage, more: withClosed };
  let issues = firstPage;
  let anchors = firstPage;
  let touched = firstPage;
  let isFirst = true;
  while ([refs, closed, issues, anchors, touched].some(({ more }) => more)) {
    // Each page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await ask("case-repository", {
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
      },
    });
    const { node, viewer } = parseAnswer(SweepAnswer, dataWithHoles(answer, operation), operation);
    const cases = join.add(
      (node.refs?.nodes ?? []).map((ref) => recordHead(ref, viewer.databaseId)),
      (node.issues?.nodes ?? []).map((row) => sweptIssue(row, board, viewer.databaseId)),
    );
    yield {
      cases,
      closed: (node.closed?.nodes ?? []).map((ref) => rowOf(recordHead(ref, viewer.databaseId))),
      anchors: anchorsOnPage(node.root, github.appId),
      touched: (node.touched?.nodes ?? []).map((row) => touchedIssue(row, viewer.databaseId)),
      resolutions: resolutionsIn(node),
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
