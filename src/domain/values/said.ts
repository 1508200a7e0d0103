import { z } from "zod";
import { NodeId, Sha256 } from "./ids.ts";
import { Instant } from "./time.ts";

/**
 * That an account said something here, and not what: the report (by the id of its issue) or a
 * comment, as its author left it at this instant. Whoever lacks the host's key learns nothing from
 * the hash; whoever has it can tell whether a text is the one.
 */
export const Said = z.strictObject({
  id: NodeId,
  by: z.int().positive(),
  at: Instant,
  hash: Sha256,
});
export type Said = z.infer<typeof Said>;
