import { z } from "zod";
import { GitOid, NodeId } from "../../../domain/values/ids.ts";
import { ProvenanceAnswer } from "../observation/provenance.ts";
import { MaybeBlob } from "./blob-answer.ts";
import { MergedPullAnswer, OpenPullAnswer } from "./pull-answer.ts";

const Option = z.object({
  id: z.string(),
  name: z.string(),
  color: z.string(),
  description: z.string(),
});

export const BoardAnswer = z.object({
  id: NodeId,
  number: z.int(),
  title: z.string(),
  shortDescription: z.string().nullable(),
  readme: z.string().nullable(),
  closed: z.boolean(),
  public: z.boolean(),
  creator: z.object({ kind: z.string(), databaseId: z.int().nullish() }).nullable(),
  fields: z.object({
    totalCount: z.int(),
    nodes: z.array(
      z.object({
        id: NodeId,
        name: z.string(),
        dataType: z.string(),
        options: z.array(Option).optional(),
      }),
    ),
  }),
});
export type BoardAnswer = z.infer<typeof BoardAnswer>;

export const IssueAnswer = z.object({
  id: NodeId,
  title: z.string(),
  body: z.string(),
  state: z.enum(["OPEN", "CLOSED"]),
  viewerDidAuthor: z.boolean(),
  repository: z.object({ id: NodeId }),
  lastEditedAt: z.string().nullable(),
  /** Who edited it last: nobody also where that account is gone; without an id, no bot. */
  editor: z.object({ databaseId: z.int().nullish() }).nullable(),
});
export type IssueAnswer = z.infer<typeof IssueAnswer>;

const LabelAnswer = z.object({
  name: z.string(),
  color: z.string(),
  description: z.string().nullable(),
});

const Entries = z.array(z.object({ name: z.string() }));

const RepositoryAnswer = z
  .object({
    id: NodeId,
    visibility: z.enum(["PRIVATE", "INTERNAL", "PUBLIC"]),
    isArchived: z.boolean(),
    hasIssuesEnabled: z.boolean(),
    planFeatures: z.object({ codeowners: z.boolean() }),
    openPulls: z.object({ nodes: z.array(OpenPullAnswer) }),
    owner: z.object({ kind: z.enum(["Organization", "User"]), id: NodeId }),
    /** Not there where the app may not read boards. */
    projectsV2: z.object({ nodes: z.array(BoardAnswer.nullable()) }).optional(),
    defaultBranchRef: z
      .object({
        name: z.string(),
        target: z.object({
          oid: GitOid,
          tree: z.object({ entries: Entries.nullable() }),
          forms: z
            .object({ object: z.object({ entries: Entries.nullish() }).nullable() })
            .nullable(),
          config: z.object({ object: MaybeBlob }).nullable(),
          resolutions: z.object({ oid: GitOid }).nullable(),
          changes: z.object({
            nodes: z.array(
              z.object({
                associatedPullRequests: z.object({ nodes: z.array(MergedPullAnswer) }).nullable(),
              }),
            ),
          }),
        }),
      })
      .nullable(),
    root: z.object({ target: z.object({ oid: GitOid }) }).nullable(),
    register: z
      .object({
        target: z.object({
          oid: GitOid,
          tree: z.object({
            entries: z.array(z.object({ name: z.string(), object: MaybeBlob })).nullable(),
          }),
          history: z.object({ nodes: z.array(ProvenanceAnswer) }),
        }),
      })
      .nullable(),
    open: z.object({ totalCount: z.int() }),
    closed: z.object({ totalCount: z.int() }),
  })
  .catchall(z.union([LabelAnswer, z.null()]));

export const ConfigAnswer = z.object({
  viewer: z.object({ databaseId: z.int().nullable() }),
  repository: RepositoryAnswer.nullable(),
  issue: IssueAnswer.nullish(),
});
export type ConfigAnswer = z.infer<typeof ConfigAnswer>;

export const KnownAnswer = z.object({
  issue: IssueAnswer.nullish(),
  board: BoardAnswer.nullish(),
});

export const IssuesAnswer = z.object({
  repository: z.object({
    issues: z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(
        IssueAnswer.extend({
          comments: z.object({ nodes: z.array(z.object({ viewerDidAuthor: z.boolean() })) }),
        }),
      ),
    }),
  }),
});
