import { z } from "zod";
import { allOf, eachOf, pageOf } from "./all-pages.ts";
import type { Reader } from "./ask-as-reader.ts";
import { nextCommentsQuery, nextLinesQuery, nextReviewsQuery } from "./case-queries.ts";
import {
  CommentWhole,
  withPlace,
  type Placed,
  TextAnswer,
  written,
  type WrittenText,
} from "./written.ts";

const LineAnswer = CommentWhole.extend({ path: z.string() });
const ReviewAnswer = TextAnswer.extend({
  state: z.string(),
  submittedAt: z.string().nullable(),
  lines: pageOf(LineAnswer),
});
export const PullWhole = TextAnswer.extend({
  number: z.int(),
  title: z.string(),
  state: z.string(),
  comments: pageOf(CommentWhole),
  reviews: pageOf(ReviewAnswer),
});

interface ReadReview extends WrittenText {
  readonly state: string;
  readonly submittedAt: string | null;
  /** What it says of single lines of a file. */
  readonly lines: readonly (Placed & { readonly path: string })[];
}

export interface ReadPull extends WrittenText {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly comments: { readonly nodes: readonly Placed[] };
  readonly reviews: { readonly nodes: readonly ReadReview[] };
}

/** With everything that was said there, however much it is. */
export async function readPull(pull: z.infer<typeof PullWhole>, reader: Reader): Promise<ReadPull> {
  const { id, number, title, state } = pull;
  const comments = await allOf(pull.comments, nextOf(nextCommentsQuery, CommentWhole, id, reader));
  const reviews = await allOf(pull.reviews, nextOf(nextReviewsQuery, ReviewAnswer, id, reader));
  return {
    number,
    title,
    state,
    ...(await written(pull, reader)),
    comments: { nodes: await eachOf(comments, (one) => withPlace(one, reader)) },
    reviews: { nodes: await eachOf(reviews, (one) => readReview(one, reader)) },
  };
}

async function readReview(
  review: z.infer<typeof ReviewAnswer>,
  reader: Reader,
): Promise<ReadReview> {
  const { id, state, submittedAt } = review;
  const lines = await allOf(review.lines, nextOf(nextLinesQuery, LineAnswer, id, reader));
  return {
    state,
    submittedAt,
    ...(await written(review, reader)),
    lines: await eachOf(lines, async (line) => ({
      path: line.path,
      ...(await withPlace(line, reader)),
    })),
  };
}

function nextOf<Item extends z.ZodType>(query: string, item: Item, id: string, reader: Reader) {
  const Next = z.object({ node: z.object({ list: pageOf(item) }) });
  return async (after: string) => (await reader.ask(query, { id, after }, Next))?.node.list;
}
