import { z } from "zod";
import { Closing } from "../chapters/closing/ways-to-close.ts";
import { GitOid } from "../values/ids.ts";
import { Person } from "../values/person.ts";
import { OrderId } from "../values/planned-line.ts";
import { PartyRef } from "../values/party.ts";
import { Instant } from "../values/time.ts";

const Reason = z.string().max(2_000);

/** What one member may start and another must second before it takes effect. */
export const Act = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("recuse"), member: Person, reason: Reason }),
  z.strictObject({ act: z.literal("unrecuse"), member: Person, reason: Reason }),
  z.strictObject({ act: z.literal("close"), closing: Closing }),
  z.strictObject({ act: z.literal("hand-over"), reason: Reason }),
  z.strictObject({ act: z.literal("appoint"), person: Person, reason: Reason }),
  z.strictObject({ act: z.literal("name-chair"), member: Person }),
  z.strictObject({ act: z.literal("grant"), person: Person, until: Instant, reason: Reason }),
  z.strictObject({ act: z.literal("lift-order"), order: OrderId, reason: Reason }),
  z.strictObject({
    act: z.literal("ban-alone"),
    of: PartyRef,
    until: Instant,
    reason: Reason,
  }),
  z.strictObject({ act: z.literal("thaw"), head: GitOid }),
]);
export type Act = z.infer<typeof Act>;
