import { z } from "zod";
import { NodeId } from "../../values/ids.ts";
import { Person } from "../../values/person.ts";
import { Instant } from "../../values/time.ts";

/** What was said in the old place too late to move with it, in all its versions. */
export const LateComment = z.strictObject({
  id: NodeId,
  databaseId: z.int(),
  author: Person,
  viaEmail: z.boolean(),
  /** Oldest first; whose account is gone, or what was removed from the history, is `null`. */
  versions: z
    .array(z.strictObject({ at: Instant, by: Person.nullable(), text: z.string().nullable() }))
    .min(1),
});
export type LateComment = z.infer<typeof LateComment>;
