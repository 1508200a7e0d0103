import { z } from "zod";
import { allOf, pageOf } from "./all-pages.ts";
import type { Reader } from "./ask-as-reader.ts";
import { nextEditsQuery } from "./case-queries.ts";

const Who = z.object({ login: z.string() }).nullable();
const Edits = pageOf(z.object({ editedAt: z.string(), editor: Who, diff: z.string().nullable() }));

export const TextAnswer = z.object({
  id: z.string(),
  createdAt: z.string(),
  author: Who,
  body: z.string(),
  userContentEdits: Edits.nullable(),
});
export const CommentWhole = TextAnswer.extend({ url: z.string() });

/** What somebody wrote. `author` is `null` where the account is gone. */
export interface WrittenText {
  readonly createdAt: string;
  readonly author: z.infer<typeof Who>;
  readonly body: string;
  /** What it said before, the newest first, and the oldest of them as it was written; `null` where it never changed. */
  readonly userContentEdits: {
    readonly nodes: readonly z.infer<typeof Edits>["nodes"][number][];
  } | null;
}

export interface Placed extends WrittenText {
  readonly url: string;
}

const NextEdits = z.object({ node: z.object({ list: Edits }) });

export async function written(
  { id, createdAt, author, body, userContentEdits: edits }: z.infer<typeof TextAnswer>,
  reader: Reader,
): Promise<WrittenText> {
  const next = async (after: string) =>
    (await reader.ask(nextEditsQuery, { id, after }, NextEdits))?.node.list;
  const userContentEdits = edits && { nodes: await allOf(edits, next) };
  return { createdAt, author, body, userContentEdits };
}

export async function withPlace(
  comment: z.infer<typeof CommentWhole>,
  reader: Reader,
): Promise<Placed> {
  return { url: comment.url, ...(await written(comment, reader)) };
}
