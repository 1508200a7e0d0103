import type { CodeName, GitOid, NodeId } from "../../../domain/values/ids.ts";
import { caseLabels } from "../../../domain/case/labels.ts";
import { epochMilliseconds, type Instant, instantOf } from "../../../domain/values/time.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { ThreadAsked } from "../../../ports/case-repository.ts";
import type { CaseObservation, ObservedIssue, ObservedRecord } from "../../../ports/observation.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { type GraphqlAnswer, dataWithHoles } from "../connection/graphql-fault.ts";
import { inSmallerPages } from "../connection/in-smaller-pages.ts";
import type { PageSizes } from "../connection/page-sizes.ts";
import type { LabelIds } from "./label-ids.ts";
import { anchorName, anchorsIn, RootAnswer } from "./anchors.ts";
import { findCard } from "./find-card.ts";
import { IssueAnswer, NodeAnswer, RepositoryLabel } from "./case-answer.ts";
import { assignmentsIn, changesIn, deletionsIn, ourCommentsDeletedIn } from "./timeline.ts";
import { RecordAnswer, recordFrom } from "./record.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { observeCaseDocument } from "./case-answer.ts";
import { observedResolution, resolutionVariables } from "./observe-resolution.ts";
import { commentsBack, timelineBack } from "./read-back.ts";
import { commentsUntil } from "./read-on.ts";
import type { EditMemory } from "./edit-memory.ts";
import type { ReadComment } from "./comment.ts";
import { withHistories } from "./read-edits.ts";
import { withVersions } from "./read-versions.ts";
import { historyOf } from "./edits.ts";

const operation = "ObserveCase";

interface Asked {
  readonly issue: NodeId;
  readonly names: readonly CodeName[];
  readonly thread: ThreadAsked | Instant | undefined;
  readonly rootOid: GitOid;
}

/** What is remembered between looks; losing it costs requests. */
interface Remembered {
  readonly labelIds: LabelIds;
  readonly edits: EditMemory;
  readonly sizes: PageSizes;
}

/** Reads a case; `CaseRepository.observe` says what may be relied on. */
export async function observeCase(
  github: GitHub,
  { labelIds, edits, sizes }: Remembered,
  board: NodeId | undefined,
  { issue: id, names, thread, rootOid }: Asked,
): Promise<CaseObservation | undefined> {
  const { repository: pinned } = await github.credentials.access("case-repository");
  const ask = inSmallerPages(github.graphql, sizes);
  // Before the question, so that everything up to this instant is in the answer.
  const observedAt = github.clock.now();
  const text = observeCaseDocument(names.length);
  const [known, ...others] = names;
  const name = others.length === 0 ? known : undefined;
  const variables = {
    issue: id,
    ...branchesOf(names),
    ...(names.length > 0 && { root: rootOid, appId: github.appId, ...anchorsOf(names) }),
    ...(name && resolutionVariables(name, github.appId)),
  };
  const answer = await ask("case-repository", { operation, text, variables });
  const { issue, viewer } = issueIn(answer) ?? {};
  if (
    issue === undefined ||
    viewer === undefined ||
    issue.repository.databaseId !== pinned.databaseId ||
    issue.conversions.nodes.length > 0
  )
    return undefined;
  const { repository } = issue;
  refuseUnfit(repository);
  learnLabels(labelIds, issue);
  const record = {
    issue: observedIssue(issue),
    records: recordsIn(repository, names, viewer.id),
    anchors: anchorsIn(parseAnswer(RootAnswer, repository["root"], operation), names, github.appId),
  };
  const heardUntil = typeof thread === "object" ? thread.heardUntil(record) : thread;
  const latest = await commentsBack(ask, id, issue.latest, heardUntil);
  const timeline = await timelineBack(ask, id, issue.timeline, heardUntil);
  const oldest = latest.nodes.at(-1)?.updatedAt;
  const withHistory = (read: readonly ReadComment[]) => withHistories(ask, edits, read, heardUntil);
  const withHistoryAlready = [...issue.newest.nodes, ...issue.first.nodes];
  const isThere = latest.isAll || typeof thread !== "object";
  const sought =
    isThere || [...latest.nodes, ...withHistoryAlready].some(thread.isSought)
      ? latest
      : await commentsUntil(ask, id, thread.isSought);
  const said = merge([...latest.nodes, ...sought.nodes, ...withHistoryAlready]);
  return {
    observedAt,
    ...record,
    card: await findCard(ask, id, issue.projectItems, board),
    comments: await withVersions(ask, await withHistory(said), heardUntil),
    commentsReadBackTo: sought.isAll || oldest === undefined ? undefined : secondAfter(oldest),
    assignments: assignmentsIn(timeline),
    changes: changesIn(timeline, viewer, board),
    deletions: deletionsIn(timeline, viewer),
    registerHead: repository.register?.target.oid,
    ourCommentsDeletedAt: ourCommentsDeletedIn(timeline, viewer),
    resolution:
      name &&
      (await observedResolution(repository, {
        ask,
        variables: { repository: pinned.nodeId, ...resolutionVariables(name, github.appId) },
        app: viewer,
        observedAt,
        withHistory,
      })),
    app: viewer,
  };
}

function branchesOf(names: readonly CodeName[]): Record<string, string> {
  const branches = names.flatMap((name, i) => [
    [`open${i}`, `refs/heads/cases/${name}`],
    [`closed${i}`, `refs/heads/closed/${name}`],
  ]);
  return Object.fromEntries(branches);
}

function anchorsOf(names: readonly CodeName[]): Record<string, string> {
  return Object.fromEntries(names.map((name, i) => [`anchor${i}`, anchorName(name)]));
}

/** The issue and this app; `undefined` where GitHub says there is none of that id for us. */
function issueIn(
  answer: GraphqlAnswer,
): { readonly issue: IssueAnswer; readonly viewer: { readonly id: number } } | undefined {
  const { faults } = answer;
  const isMissing = faults.every(
    ({ type, path }) => type === "NOT_FOUND" && path?.length === 1 && path[0] === "node",
  );
  if (faults.length > 0 && isMissing) return undefined;
  const { node, viewer } = parseAnswer(NodeAnswer, dataWithHoles(answer, operation), operation);
  if (node?.kind !== "Issue") return undefined;
  const issue = parseAnswer(IssueAnswer, node, operation);
  return { issue, viewer: { id: viewer.databaseId } };
}

function refuseUnfit({ visibility, isArchived }: IssueAnswer["repository"]): void {
  const reason =
    visibility === "PRIVATE"
      ? isArchived
        ? "is archived; nothing can be written there"
        : undefined
      : "is not private; nothing is written there until it is";
  if (reason !== undefined)
    throw new Terminal(`the case repository ${reason}`, { route: operation });
}

function learnLabels(labelIds: LabelIds, { labels, repository }: IssueAnswer): void {
  caseLabels.forEach(({ name }, i) => {
    labelIds.learn(name, parseAnswer(RepositoryLabel, repository[`label${i}`], operation)?.id);
  });
  for (const { name, id } of labels.nodes) labelIds.learn(name, id);
}

function observedIssue(issue: IssueAnswer): ObservedIssue {
  return {
    id: issue.id,
    databaseId: issue.fullDatabaseId,
    number: issue.number,
    title: issue.title,
    firstTitle: issue.renames.nodes[0]?.previousTitle ?? issue.title,
    state: issue.state,
    isLocked: issue.locked,
    createdAt: issue.createdAt,
    author: issue.author,
    viaEmail: issue.createdViaEmail,
    body: issue.body,
    ...historyOf(issue),
    labels: issue.labels.nodes.map(({ name }) => name),
    assignees: issue.assignees.nodes.map(({ id, databaseId, login }) => {
      return { id: databaseId, login, nodeId: id };
    }),
  };
}

/** Each once, as it was read with its history, in the order they were written. */
function merge(comments: readonly ReadComment[]): readonly ReadComment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  return [...byId.values()].toSorted((a, b) => a.databaseId - b.databaseId);
}

function recordsIn(
  repository: IssueAnswer["repository"],
  names: readonly CodeName[],
  appId: number,
): readonly ObservedRecord[] {
  const answered = (key: string) => parseAnswer(RecordAnswer, repository[key], operation);
  return names.flatMap((name, i) =>
    [
      recordFrom(answered(`open${i}`), name, false, appId),
      recordFrom(answered(`closed${i}`), name, true, appId),
    ].filter((record) => record !== undefined),
  );
}

/** What changed in the same second as the oldest comment read may not have been read. */
function secondAfter(instant: Instant): Instant {
  return instantOf(epochMilliseconds(instant) + 1_000);
}
