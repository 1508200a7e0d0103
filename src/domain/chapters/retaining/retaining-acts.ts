import { z } from "zod";
import { Reason } from "../../kernel/happening.ts";
import { Instant } from "../../values/time.ts";

/** What one member may start here and another must second before it takes effect. */
export const retainingActs = [
  z.strictObject({ act: z.literal("keep"), until: Instant, reason: Reason }),
] as const;
export type RetainingAct = z.infer<(typeof retainingActs)[number]>;
