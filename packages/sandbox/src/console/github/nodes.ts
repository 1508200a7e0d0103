import { z } from "zod";

/** The nodes of a GraphQL connection, without those the reader may not see. */
export function nodes<S extends z.ZodType>(node: S) {
  return z
    .object({ nodes: z.array(node.nullable()) })
    .transform(({ nodes: all }) => all.filter((one) => one !== null));
}
