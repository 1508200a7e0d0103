import { z } from "zod";

/** How a list in GitHub's GraphQL says whether it goes on. */
export const NextPage = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/** Where a list goes on, if it does. */
interface Page {
  readonly more: boolean;
  readonly after: string | null;
}

export const firstPage: Page = { more: true, after: null };

/** A list that was not asked for was read to its end before. */
export function pageAfter(list: { readonly pageInfo: z.infer<typeof NextPage> } | undefined): Page {
  const { hasNextPage = false, endCursor = null } = list?.pageInfo ?? {};
  return { more: hasNextPage && endCursor !== null, after: endCursor };
}
