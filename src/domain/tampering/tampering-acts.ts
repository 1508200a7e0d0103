import { z } from "zod";
import { GitOid, Sha256 } from "../values/ids.ts";

/**
 * What one member may start here and another must second before it takes effect. `head` is the
 * commit the record stood at, `document` the hash of its last document, which is what was named.
 */
export const tamperingActs = [
  z.strictObject({ act: z.literal("thaw"), head: GitOid, document: Sha256.optional() }),
] as const;
export type TamperingAct = z.infer<(typeof tamperingActs)[number]>;
