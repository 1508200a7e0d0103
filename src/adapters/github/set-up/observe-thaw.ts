import { z } from "zod";
import type { GitOid, NodeId } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import { mostVersions } from "../../../ports/observation.ts";
import type { RecordFile } from "../../../ports/record-codec.ts";
import type { ThawObservation } from "../../../ports/set-up-observation.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { DatabaseId, parseAnswer } from "../connection/parse-answer.ts";
import { ActorAnswer, whoFragment } from "../observation/actor.ts";
import { commentFragment, CommentPage } from "../observation/comment.ts";
import { pageSize } from "../observation/page-size.ts";
import { withVersions } from "../observation/read-versions.ts";
import { askSetUp } from "./ask-set-up.ts";

/** What the issue says and who made it say so, the newest first. Variable: `issue`. */
export const ownWordsQuery = `query OwnWords($issue: ID!) {
  viewer { databaseId }
  node(id: $issue) { ... on Issue {
    userContentEdits(first: ${mostVersions}) { nodes { deletedAt diff editor { ...Who } } }
  } }
}
${whoFragment}
`;

/**
 * The comments on the issue that changed last, and the files of the register at a commit that no
 * branch need hold any more. Variables: `owner`, `name`, `issue`, `trusted`.
 */
export const observeThawQuery = `query ObserveThaw($owner: String!, $name: String!, $issue: ID!, $trusted: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $trusted) { ... on Commit {
      tree { entries { name object { ... on Blob { oid byteSize isTruncated text } } } }
    } }
  }
  node(id: $issue) { ... on Issue {
    comments(first: ${pageSize}, orderBy: { field: UPDATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { ...Comment }
    }
  } }
}
${commentFragment}
${whoFragment}
`;

const OwnWordsAnswer = z.object({
  viewer: z.object({ databaseId: DatabaseId }),
  node: z
    .object({
      userContentEdits: z
        .object({
          nodes: z.array(
            z.object({
              deletedAt: z.string().nullable(),
              diff: z.string().nullable(),
              editor: ActorAnswer,
            }),
          ),
        })
        .nullable(),
    })
    .nullable(),
});

const File = z.object({ isTruncated: z.boolean(), text: z.string().nullable() });
const ThawAnswer = z.object({
  repository: z.object({
    /** An object of another kind comes as an empty one. */
    object: z
      .object({
        tree: z
          .object({
            entries: z
              .array(
                z.object({ name: z.string(), object: z.union([File, z.object({})]).nullable() }),
              )
              .nullable(),
          })
          .optional(),
      })
      .nullable(),
  }),
  node: z.object({ comments: CommentPage }).nullable(),
});

/**
 * What the app itself last made an issue say, whatever others made of it since; `undefined` where
 * the newest hundred versions hold nothing of it.
 */
export async function ownWords(github: GitHub, issue: NodeId): Promise<string | undefined> {
  const operation = "OwnWords";
  const data = await askSetUp(github, operation, ownWordsQuery, { issue }, ["node"]);
  const { node, viewer } = parseAnswer(OwnWordsAnswer, data, operation);
  const own = node?.userContentEdits?.nodes.find(
    ({ deletedAt, editor }) => deletedAt === null && editor?.id === viewer.databaseId,
  );
  return own?.diff ?? undefined;
}

/** Throws `Terminal` where GitHub did not hand a file out whole: that is no observation of it. */
export async function observeThaw(
  github: GitHub,
  issue: NodeId,
  trusted: GitOid,
): Promise<ThawObservation> {
  const operation = "ObserveThaw";
  const variables = { ...github.repository, issue, trusted };
  const data = await askSetUp(github, operation, observeThawQuery, variables, [
    "node",
    "repository.object",
  ]);
  const { repository, node } = parseAnswer(ThawAnswer, data, operation);
  const comments = node?.comments.nodes ?? [];
  const entries = repository.object?.tree?.entries;
  return {
    comments: await withVersions(github.graphql, comments, undefined),
    files: entries?.flatMap(({ name: path, object }): readonly RecordFile[] => {
      if (!object || !("text" in object)) return [];
      if (object.isTruncated || object.text === null)
        throw new Terminal(
          "GitHub does not hand out a file of the branch register as a whole text",
          {
            route: operation,
          },
        );
      return [{ path, text: object.text }];
    }),
  };
}
