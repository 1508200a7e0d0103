import { z } from "zod";
import { CodeName, GitOid } from "../values/ids.ts";
import { Person } from "../values/person.ts";
import { OrderId } from "../values/planned-line.ts";
import { PartyRef } from "../values/party.ts";
import { Instant } from "../values/time.ts";

const Reason = z.string().max(2_000);

/** How a case ends: with all done that its resolution takes, or without a resolution. */
export const Closing = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("resolved") }),
  z.strictObject({ as: z.literal("duplicate"), of: CodeName }),
  z.strictObject({ as: z.literal("not-ours"), to: Reason }),
  z.strictObject({ as: z.literal("spam") }),
]);
export type Closing = z.infer<typeof Closing>;

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
