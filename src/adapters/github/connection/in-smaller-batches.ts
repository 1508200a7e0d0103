import { Transient } from "../../../ports/errors.ts";
import { type GraphqlAnswer, isTooMuch } from "./graphql-fault.ts";
import { answerOrTooSlow } from "./in-smaller-pages.ts";
import type { PageSizes } from "./page-sizes.ts";

interface Batch<Item> {
  readonly items: readonly Item[];
  readonly answer: GraphqlAnswer;
}

/**
 * Asks about many things by their ids, so many at once, and about fewer where that was too much for
 * GitHub, down to one; `inSmallerPages` is the same for lists. What is asked for one by one is not
 * remembered, since it is one that costs too much and not how many. For queries alone.
 *
 * @param most at once, whatever is remembered
 */
export async function* inSmallerBatches<Item>(
  all: readonly Item[],
  sizes: PageSizes,
  most: number,
  ask: (items: readonly Item[]) => Promise<GraphqlAnswer>,
): AsyncIterable<Batch<Item>> {
  let done = 0;
  while (done < all.length) {
    // One request at a time, as pages are asked for.
    // oxlint-disable-next-line no-await-in-loop
    const batch = await largestAnswered(all.slice(done), sizes, Math.min(sizes.size, most), ask);
    yield batch;
    done += batch.items.length;
  }
}

async function largestAnswered<Item>(
  left: readonly Item[],
  sizes: PageSizes,
  size: number,
  ask: (items: readonly Item[]) => Promise<GraphqlAnswer>,
): Promise<Batch<Item>> {
  const items = left.slice(0, size);
  const answer = await answerOrTooSlow(ask(items));
  const isTooMuchOfIt = answer instanceof Transient || answer.faults.some(isTooMuch);
  const smaller = isTooMuchOfIt && items.length > 1 ? (sizes.below(items.length) ?? 1) : undefined;
  if (smaller !== undefined) return largestAnswered(left, sizes, smaller, ask);
  if (answer instanceof Transient) throw answer;
  if (items.length === size && size > 1) sizes.wasAnswered(size);
  return { items, answer };
}
