import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import { DatabaseId, GitHubInstant } from "../connection/parse-answer.ts";
import { ActorAnswer } from "./actor.ts";
import { CardAnswer } from "./card.ts";
import { CommentAnswer, CommentPage } from "./comment.ts";
import { RegisterAnswer } from "./record.ts";
import { TimelinePage } from "./timeline.ts";

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
  createdAt: GitHubInstant,
  createdViaEmail: z.boolean(),
  body: z.string(),
  author: ActorAnswer,
  labels: whole(LabelAnswer),
  assignees: whole(z.object({ id: NodeId, databaseId: DatabaseId, login: z.string() })),
  projectItems: whole(CardAnswer),
  renames: z.object({ nodes: z.array(z.object({ previousTitle: z.string() })) }),
  first: z.object({ nodes: z.array(CommentAnswer) }),
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
