import { z } from "zod";
import { NodeId } from "../../../domain/values/ids.ts";
import { ActorAnswer } from "../observation/actor.ts";
import { ProvenanceAnswer } from "../observation/provenance.ts";
import { CardAnswer } from "../observation/card.ts";
import { DatabaseId, GitHubInstant } from "../connection/parse-answer.ts";

const NextPage = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

const IssueRow = z.object({
  id: NodeId,
  title: z.string(),
  updatedAt: GitHubInstant,
  latest: z.object({
    totalCount: z.int(),
    nodes: z.array(
      z.object({ updatedAt: GitHubInstant, viewerDidAuthor: z.boolean(), editor: ActorAnswer }),
    ),
  }),
  /** Of the deletions of comments the last one. */
  deletions: z.object({
    nodes: z.array(z.object({ createdAt: GitHubInstant, actor: ActorAnswer })),
  }),
  labels: z.object({ nodes: z.array(z.object({ name: z.string() })) }),
  assignees: z.object({ nodes: z.array(z.object({ databaseId: DatabaseId })) }),
  projectItems: z.object({ nodes: z.array(CardAnswer) }),
});
export type IssueRow = z.infer<typeof IssueRow>;

/** A record branch by its head. */
const RefRow = z.object({
  name: z.string(),
  target: ProvenanceAnswer.pick({ oid: true, author: true, signature: true }).extend({
    message: z.string(),
    committedDate: GitHubInstant,
  }),
});
export type RefRow = z.infer<typeof RefRow>;

const Authorship = z.object({ viewerDidAuthor: z.boolean(), editor: ActorAnswer });
export type Authorship = z.infer<typeof Authorship>;

const Told = z.object({ nodes: z.array(Authorship.extend({ body: z.string() })) });

const ToldRow = z.object({ id: NodeId, first: Told, latest: Told });
export type ToldRow = z.infer<typeof ToldRow>;

const TouchedRow = z.object({
  id: NodeId,
  updatedAt: GitHubInstant,
  latest: z.object({ nodes: z.array(Authorship) }),
});
export type TouchedRow = z.infer<typeof TouchedRow>;

const PullRow = z.object({
  headRefName: z.string(),
  headRefOid: z.string(),
  baseRefName: z.string(),
  state: z.string(),
  isDraft: z.boolean(),
  updatedAt: GitHubInstant,
});
export type PullRow = z.infer<typeof PullRow>;

const FileRow = z.object({ name: z.string(), oid: z.string() });
export type FileRow = z.infer<typeof FileRow>;

const Folder = z.object({ entries: z.array(FileRow).nullish() });

/** A list is left out once it has been read to its end. */
export const SweepAnswer = z.object({
  viewer: z.object({ databaseId: DatabaseId }),
  node: z.object({
    pulls: z.object({ nodes: z.array(PullRow) }).optional(),
    defaultBranchRef: z
      .object({ target: z.object({ resolutions: z.object({ object: Folder }).nullish() }) })
      .nullish(),
    refs: z.object({ pageInfo: NextPage, nodes: z.array(RefRow) }).optional(),
    closed: z.object({ pageInfo: NextPage, nodes: z.array(RefRow) }).optional(),
    issues: z.object({ pageInfo: NextPage, nodes: z.array(IssueRow) }).optional(),
    told: z.object({ pageInfo: NextPage, nodes: z.array(ToldRow) }).optional(),
    touched: z.object({ pageInfo: NextPage, nodes: z.array(TouchedRow) }).optional(),
  }),
});
