import { z } from "zod";
import { Reason } from "../../kernel/happening.ts";
import { OrderId } from "../../values/planned-action.ts";

/** What one member may start here and another must second before it takes effect. */
export const banningActs = [
  z.strictObject({ act: z.literal("lift-order"), order: OrderId, reason: Reason }),
] as const;
export type BanningAct = z.infer<(typeof banningActs)[number]>;
