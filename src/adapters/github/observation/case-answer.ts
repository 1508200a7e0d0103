import { z } from "zod";
import { caseLabels } from "../../../domain/case/labels.ts";
import { NodeId } from "../../../domain/values/ids.ts";
import { mostVersions } from "../../../ports/observation.ts";
import { DatabaseId, GitHubInstant } from "../connection/parse-answer.ts";
import { withHoles } from "../connection/with-holes.ts";
import { anchorFields } from "./anchors.ts";
import { ActorAnswer, whoFragment } from "./actor.ts";
import { cardFragment, CardsPage, cardsFragment } from "./card.ts";
import { CommentAnswer, commentFragment, CommentPage, plainCommentFragment } from "./comment.ts";
import { Edited, editsFields } from "./edits.ts";
import { resolutionFragment } from "./pull-answer.ts";
import { pullPagesFragment } from "./pull-pages.ts";
import { recordFragment, RegisterAnswer } from "./record.ts";
import { reviewersFragment } from "./reviewers.ts";
import { resolutionFields } from "./resolution-answer.ts";
import { timelineFragment, TimelinePage, timelineTypes } from "./timeline.ts";

/**
 * Everything one reconcile of one case needs, in one request.
 *
 * Variables: `issue`, `size` (of a page), and for each name the case may have `open<i>` (`refs/heads/cases/<name>`) and
 * `closed<i>` (`refs/heads/closed/<name>`); `anchors.ts` says which for their anchors.
 *
 * @param names how many names the case may have. Of one once its name is known its resolution is
 *   looked at too; `resolution-answer.ts` says with which variables.
 */
export function observeCaseDocument(names: number): string {
  const numbers = Array.from({ length: names }, (_, i) => i);
  const variables = numbers
    .map((i) => `, $open${i}: String!, $closed${i}: String!, $anchor${i}: String!`)
    .join("");
  const anchoring = names > 0 ? ", $root: GitObjectID!, $appId: Int!" : "";
  const records = numbers.flatMap((i) => [
    `open${i}: ref(qualifiedName: $open${i}) { ...Record }`,
    `closed${i}: ref(qualifiedName: $closed${i}) { ...Record }`,
  ]);
  const isKnown = names === 1;
  const resolution = isKnown
    ? ", $resolution: String!, $resolutionRef: String!, $resolutionPath: String!"
    : "";
  return `query ObserveCase($issue: ID!, $size: Int!${variables}${anchoring}${resolution}) {
  viewer { databaseId }
  node(id: $issue) {
    kind: __typename
    ... on Issue {
      ...CaseIssue
      repository {
        databaseId visibility isArchived
        ${caseLabels.map(({ name }, i) => `label${i}: label(name: ${JSON.stringify(name)}) { id name }`).join("\n        ")}
        register: ref(qualifiedName: "refs/heads/register") { target { oid } }
        ${anchorFields(names)}
        ${records.join("\n        ")}${isKnown ? resolutionFields : ""}
      }
    }
  }
}
${issueFragment}
${names > 0 ? recordFragment : ""}
${isKnown ? resolutionFragment + pullPagesFragment + reviewersFragment : ""}
${commentFragment}
${plainCommentFragment}
${cardsFragment}
${cardFragment}
${whoFragment}
`;
}

/**
 * The oldest renaming tells the first title. Comments come by last change, since an old one that
 * was edited today is news, and the first three besides, among which the app's own status comment
 * is found however old it is. What is likely to be news comes with its history; of the others those
 * that were edited are asked for it (`read-edits.ts`).
 */
const issueFragment = `
fragment CaseIssue on Issue {
  id fullDatabaseId number title state locked createdAt createdViaEmail body
  ${editsFields(mostVersions)}
  author { ...Who }
  labels(first: 100) { totalCount nodes { id name } }
  assignees(first: 20) { totalCount nodes { id databaseId login } }
  projectItems(first: $size, includeArchived: true) { ...Cards }
  conversions: timelineItems(first: 1, itemTypes: [CONVERTED_TO_DISCUSSION_EVENT]) {
    nodes { kind: __typename }
  }
  renames: timelineItems(first: 1, itemTypes: [RENAMED_TITLE_EVENT]) {
    nodes { ... on RenamedTitleEvent { previousTitle } }
  }
  first: comments(first: 3) { nodes { ...Comment } }
  newest: comments(first: 5, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { ...Comment } }
  latest: comments(first: $size, orderBy: { field: UPDATED_AT, direction: DESC }) {
    pageInfo { hasNextPage endCursor }
    nodes { ...PlainComment }
  }
  timeline: timelineItems(last: $size, itemTypes: [${timelineTypes}]) { ...Timeline }
}
${timelineFragment}`;

/** A list that is read whole or not at all. */
function whole<Item extends z.ZodType>(item: Item) {
  return z
    .object({ totalCount: z.int(), nodes: z.array(item) })
    .refine(({ totalCount, nodes }) => totalCount <= nodes.length, "cut short");
}

const LabelAnswer = z.object({ id: NodeId, name: z.string() });

export const IssueAnswer = z.object({
  kind: z.literal("Issue"),
  id: NodeId,
  fullDatabaseId: DatabaseId,
  number: z.int().positive(),
  title: z.string(),
  state: z.enum(["OPEN", "CLOSED"]),
  locked: z.boolean(),
  createdAt: GitHubInstant,
  createdViaEmail: z.boolean(),
  body: z.string(),
  author: ActorAnswer,
  ...Edited,
  labels: whole(LabelAnswer),
  assignees: whole(z.object({ id: NodeId, databaseId: DatabaseId, login: z.string() })),
  projectItems: CardsPage,
  /** What was made a discussion stays behind, closed and locked for good. */
  conversions: z.object({ nodes: z.array(z.unknown()) }),
  renames: z.object({ nodes: withHoles(z.object({ previousTitle: z.string() })) }),
  first: z.object({ nodes: z.array(CommentAnswer) }),
  newest: z.object({ nodes: z.array(CommentAnswer) }),
  latest: CommentPage,
  timeline: TimelinePage,
  // The records are further keys, as many as names were asked for.
  repository: z.looseObject({
    databaseId: DatabaseId,
    visibility: z.enum(["PUBLIC", "PRIVATE", "INTERNAL"]),
    isArchived: z.boolean(),
    register: RegisterAnswer,
  }),
});
export type IssueAnswer = z.infer<typeof IssueAnswer>;

/** This app, and what the node id stands for; anything but an issue is none of ours. */
export const NodeAnswer = z.object({
  viewer: z.object({ databaseId: DatabaseId }),
  node: z.looseObject({ kind: z.string() }).nullable(),
});

/** The app's labels as the repository has them, `null` where one is missing. */
export const RepositoryLabel = LabelAnswer.nullable();
