import { createRequire } from "node:module";
import { z } from "zod";

const Words = z.object({
  predicates: z.array(z.string()).min(1_024),
  objects: z.array(z.string()).min(2_048),
});

/** The word lists code names are drawn from: `amber`, `heron`. */
export function codeNameWords(): { readonly first: string[]; readonly second: string[] } {
  const { predicates, objects } = Words.parse(createRequire(import.meta.url)("friendly-words"));
  return { first: predicates, second: objects };
}
