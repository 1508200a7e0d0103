import lists from "friendly-words";
import { z } from "zod";

const Lists = z.object({
  predicates: z.array(z.string()).min(1_024),
  objects: z.array(z.string()).min(2_048),
});

/** The word lists code names are drawn from: `amber`, `heron`. */
export function codeNameWords(): { readonly first: string[]; readonly second: string[] } {
  const { predicates, objects } = Lists.parse(lists);
  return { first: predicates, second: objects };
}
