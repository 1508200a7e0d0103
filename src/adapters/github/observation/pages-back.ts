import { z } from "zod";

/** How a list that is read from its end says whether it goes on before. */
export const PageBefore = z.object({
  hasPreviousPage: z.boolean(),
  startCursor: z.string().nullable(),
});

interface Page<Item> {
  readonly pageInfo: z.infer<typeof PageBefore>;
  readonly nodes: readonly Item[];
}

/** The items of a list from its last page to its first, each page asked for by the one after it. */
export async function* pagesBack<Item>(
  ask: (before: string | null) => Promise<Page<Item>>,
): AsyncGenerator<readonly Item[]> {
  for (let before: string | null = null; ;) {
    // oxlint-disable-next-line no-await-in-loop
    const { nodes, pageInfo }: Page<Item> = await ask(before);
    yield nodes;
    if (!pageInfo.hasPreviousPage || pageInfo.startCursor === null) return;
    before = pageInfo.startCursor;
  }
}
