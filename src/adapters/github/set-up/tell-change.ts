import { z } from "zod";
import type { NodeId } from "../../../domain/values/ids.ts";
import { Terminal } from "../../../ports/errors.ts";
import type { GitHub } from "../connection/connect-github.ts";
import { parseAnswer } from "../connection/parse-answer.ts";
import { PageBefore, pagesBack } from "../observation/pages-back.ts";
import { askSetUp } from "./ask-set-up.ts";

export const toldChangesQuery = `query ToldChanges($issue: ID!, $before: String) {
  node(id: $issue) { ... on Issue {
    comments(last: 100, before: $before) {
      pageInfo { hasPreviousPage startCursor }
      nodes { body viewerDidAuthor }
    }
  } }
}
`;

export const tellChangeDocument = `mutation TellChange($input: AddCommentInput!) {
  addComment(input: $input) { commentEdge { node { id } } }
}
`;

const Answer = z.object({
  node: z.object({
    comments: z.object({
      pageInfo: PageBefore,
      nodes: z.array(z.object({ body: z.string(), viewerDidAuthor: z.boolean() })),
    }),
  }),
});

interface Telling {
  readonly issue: NodeId;
  readonly mark: string;
  readonly text: string;
}

/**
 * A comment, which GitHub mails, unless it stands there. Where the issue takes none that is no
 * failure: what reporters read has to be put back in any case.
 */
export async function tellChange(github: GitHub, { issue, mark, text }: Telling): Promise<void> {
  const last = `<!-- comity change=${mark} -->`;
  if (await stands(github, issue, last)) return;
  const input = { subjectId: issue, body: `${text}\n\n${last}` };
  try {
    await askSetUp(github, "TellChange", tellChangeDocument, { input });
  } catch (error) {
    if (!(error instanceof Terminal)) throw error;
  }
}

async function stands(github: GitHub, issue: NodeId, mark: string): Promise<boolean> {
  const pages = pagesBack(async (before) => {
    const data = await askSetUp(github, "ToldChanges", toldChangesQuery, { issue, before });
    return parseAnswer(Answer, data, "ToldChanges").node.comments;
  });
  for await (const comments of pages)
    if (comments.some((one) => one.viewerDidAuthor && isMarked(one.body, mark))) return true;
  return false;
}

/** Older ones begin with it. */
function isMarked(body: string, mark: string): boolean {
  return body.startsWith(mark) || body.trimEnd().endsWith(mark);
}
