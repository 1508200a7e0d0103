import { z } from "zod";
import { NextPage, pageAfter } from "../../adapters/github/connection/next-page.ts";
import { Terminal } from "../../ports/errors.ts";

/** A list as GitHub answers it, a page at a time. */
interface Page<Item> {
  readonly pageInfo: z.infer<typeof NextPage>;
  readonly nodes: readonly Item[];
}

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ pageInfo: NextPage, nodes: z.array(item) });
}

/**
 * A list to its end, from its first page on.
 *
 * @throws Terminal where a later page cannot be read: part of a list is no export of it
 */
export async function allOf<Item>(
  first: Page<Item>,
  next: (after: string) => Promise<Page<Item> | undefined>,
): Promise<readonly Item[]> {
  const all = [...first.nodes];
  for (let { more, after } = pageAfter(first); more && after !== null;) {
    // Each page says where the next begins.
    // oxlint-disable-next-line no-await-in-loop
    const page = await next(after);
    if (!page)
      throw new Terminal("GitHub does not answer all of it; nothing more was written", {
        route: "POST /graphql",
      });
    all.push(...page.nodes);
    ({ more, after } = pageAfter(page));
  }
  return all;
}

/** One after the other: it is one person's budget of requests. */
export async function eachOf<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
): Promise<readonly Read[]> {
  const done: Read[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (const item of items) done.push(await read(item));
  return done;
}
