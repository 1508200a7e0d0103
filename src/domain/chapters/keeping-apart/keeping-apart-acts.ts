import { z } from "zod";
import { Reason } from "../../kernel/happening.ts";
import { Person } from "../../values/person.ts";
import { Instant } from "../../values/time.ts";

/** What one member may start here and another must second before it takes effect. */
export const keepingApartActs = [
  z.strictObject({ act: z.literal("grant"), person: Person, until: Instant, reason: Reason }),
] as const;
export type KeepingApartAct = z.infer<(typeof keepingApartActs)[number]>;
