import { z } from "zod";
import { Reason } from "../../kernel/happening.ts";
import { PartyRef } from "../../values/party.ts";

const Parties = z.array(PartyRef).max(99);

/** What one member may start here and another must second before it takes effect. */
export const takingApartActs = [
  z.strictObject({
    act: z.literal("split"),
    parties: Parties,
    also: Parties,
    about: Reason,
  }),
] as const;
export type TakingApartAct = z.infer<(typeof takingApartActs)[number]>;
