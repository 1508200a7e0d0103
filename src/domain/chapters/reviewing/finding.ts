import { z } from "zod";
import { PartyRef } from "../../values/party.ts";

/**
 * The manual's four questions: "What happened. Whether this event constitutes a Code of Conduct
 * violation. Who are the responsible party(ies). Whether this is an ongoing situation, and there
 * is a threat to anyone's physical safety."
 */
export const Finding = z.strictObject({
  happened: z.string().max(2_000).optional(),
  violation: z.enum(["yes", "no", "unclear"]).optional(),
  responsible: z.array(PartyRef).max(20).optional(),
  ongoing: z.enum(["yes", "no", "unknown"]).optional(),
  danger: z.enum(["yes", "no", "unknown"]).optional(),
});
export type Finding = z.infer<typeof Finding>;
