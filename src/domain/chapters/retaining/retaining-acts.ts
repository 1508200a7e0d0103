import { z } from "zod";
import { Reason } from "../../kernel/happening.ts";
import { NodeId, Sha256 } from "../../values/ids.ts";
import { Instant } from "../../values/time.ts";

/** What one member may start here and another must second before it takes effect. */
export const retainingActs = [
  z.strictObject({ act: z.literal("keep"), until: Instant, reason: Reason }),
  z.strictObject({
    act: z.literal("redact"),
    comment: NodeId,
    hash: Sha256,
    wroteAt: Instant,
    /** Where the comment stands. */
    issue: NodeId,
    reason: Reason,
  }),
] as const;
export type RetainingAct = z.infer<(typeof retainingActs)[number]>;
