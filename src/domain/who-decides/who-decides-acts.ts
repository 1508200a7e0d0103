import { z } from "zod";
import { Reason } from "../kernel/happening.ts";
import { Person } from "../values/person.ts";

/** What one member may start here and another must second before it takes effect. */
export const whoDecidesActs = [
  z.strictObject({ act: z.literal("recuse"), member: Person, reason: Reason }),
  z.strictObject({ act: z.literal("unrecuse"), member: Person, reason: Reason }),
  z.strictObject({ act: z.literal("hand-over"), reason: Reason }),
  z.strictObject({ act: z.literal("appoint"), person: Person, reason: Reason }),
  z.strictObject({ act: z.literal("name-chair"), member: Person }),
] as const;
export type WhoDecidesAct = z.infer<(typeof whoDecidesActs)[number]>;
