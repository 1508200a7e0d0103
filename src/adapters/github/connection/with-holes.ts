import { z } from "zod";

/** The nodes of a list without those that GitHub refused; see `dataWithHoles`. */
export function withHoles<Item extends z.ZodType>(item: Item) {
  return z
    .array(item.nullable())
    .transform((nodes) => nodes.filter((node): node is NonNullable<typeof node> => node !== null));
}
