import { z } from "zod";
import { Reason } from "../../kernel/happening.ts";
import { PartyRef } from "../../values/party.ts";
import { Instant } from "../../values/time.ts";

/** What one member may start here and another must second before it takes effect. */
export const urgentActionActs = [
  z.strictObject({
    act: z.literal("ban-alone"),
    of: PartyRef,
    until: Instant,
    reason: Reason,
  }),
] as const;
export type UrgentActionAct = z.infer<(typeof urgentActionActs)[number]>;
