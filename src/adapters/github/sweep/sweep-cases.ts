import type { NodeId } from "../../../domain/ids.ts";
import type { Instant } from "../../../domain/time.ts";
import type { SweptCase, SweptIssue } from "../../../ports/case-repository.ts";
import type { GitHub } from "../connect-github.ts";
import { wholeData } from "../graphql-fault.ts";
import { cardOn } from "../observation/card.ts";
import { parseAnswer } from "../parse-answer.ts";
import { sweepPageDocument } from "../queries/sweep-page.ts";
import { SweepJoin } from "./join-sweep.ts";
import { type IssueRow, SweepAnswer } from "./sweep-answer.ts";

const operation = "SweepPage";

/** Looks over every open case; `CaseRepository.sweep` says what may be relied on. */
export async function* sweepCases(
  github: GitHub,
  board: NodeId | undefined,
): AsyncIterable<readonly SweptCase[]> {
  const { repository } = await github.credentials.access("case-repository");
  const join = new SweepJoin();
  let refs = firstPage;
  let issues = firstPage;
  while (refs.more || issues.more) {
    // Each page names the next.
    // oxlint-disable-next-line no-await-in-loop
    const answer = await github.graphql("case-repository", {
      operation,
      text: sweepPageDocument,
      variables: {
        repository: repository.nodeId,
        refsAfter: refs.after,
        issuesAfter: issues.after,
        moreRefs: refs.more,
        moreIssues: issues.more,
      },
    });
    const { node } = parseAnswer(SweepAnswer, wholeData(answer, operation), operation);
    yield join.add(
      (node.refs?.nodes ?? []).map(({ name, target }) => ({ name, message: target.message })),
      (node.issues?.nodes ?? []).map((row) => sweptIssue(row, board)),
    );
    refs = pageAfter(node.refs);
    issues = pageAfter(node.issues);
  }
  yield join.finish();
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

function sweptIssue(row: IssueRow, board: NodeId | undefined): SweptIssue {
  return {
    id: row.id,
    title: row.title,
    labels: row.labels.nodes.map(({ name }) => name),
    assignees: row.assignees.nodes.map(({ databaseId }) => databaseId),
    card: cardOn(row.projectItems.nodes, board),
    lastHeardFrom: lastHeardFrom(row.latest),
    updatedAt: row.updatedAt,
  };
}

/**
 * When somebody else's comment changed last. Where all that were read are ours, it can be no later
 * than the oldest of them, and that is the answer: better one look too many than one too few.
 */
function lastHeardFrom({ totalCount, nodes }: IssueRow["latest"]): Instant | undefined {
  const theirs = nodes.find(({ viewerDidAuthor }) => !viewerDidAuthor);
  return theirs?.updatedAt ?? (totalCount > nodes.length ? nodes.at(-1)?.updatedAt : undefined);
}
