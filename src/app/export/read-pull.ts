import { z } from "zod";
import { allOf, eachOf, pageOf } from "./all-pages.ts";
import type { Reader } from "./ask-as-reader.ts";
import { nextCommentsQuery, nextLinesQuery, nextReviewsQuery } from "./case-queries.ts";
import {
  CommentAnswer,
  placed,
  type Placed,
  TextAnswer,
  written,
  type Written,
} from "./written.ts";

const LineAnswer = CommentAnswer.extend({ path: z.string() });
const ReviewAnswer = TextAnswer.extend({
  state: z.string(),
  submittedAt: z.string().nullable(),
  lines: pageOf(LineAnswer),
});
export const PullAnswer = TextAnswer.extend({
  number: z.int(),
  title: z.string(),
  state: z.string(),
  comments: pageOf(CommentAnswer),
  reviews: pageOf(ReviewAnswer),
});

interface ReadReview extends Written {
  readonly state: string;
  readonly submittedAt: string | null;
  /** What it says of single lines of a file. */
  readonly lines: readonly (Placed & { readonly path: string })[];
}

export interface ReadPull extends Written {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly comments: { readonly nodes: readonly Placed[] };
  readonly reviews: { readonly nodes: readonly ReadReview[] };
}

/** With everything that was said there, however much it is. */
export async function readPull(
  pull: z.infer<typeof PullAnswer>,
  reader: Reader,
): Promise<ReadPull> {
  const { id, number, title, state } = pull;
  const comments = await allOf(pull.comments, nextOf(nextCommentsQuery, CommentAnswer, id, reader));
  const reviews = await allOf(pull.reviews, nextOf(nextReviewsQuery, ReviewAnswer, id, reader));
  return {
    number,
    title,
    state,
    ...(await written(pull, reader)),
    comments: { nodes: await eachOf(comments, (one) => placed(one, reader)) },
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
      ...(await placed(line, reader)),
    })),
  };
}

function nextOf<Item extends z.ZodType>(query: string, item: Item, id: string, reader: Reader) {
  const Next = z.object({ node: z.object({ list: pageOf(item) }) });
  return async (after: string) => (await reader.ask(query, { id, after }, Next))?.node.list;
}
