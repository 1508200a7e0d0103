import { z } from "zod";

/**
 * Someone in a case, by role and number: `reporter-1`, `reported-1`, `affected-1`, `witness-1`.
 * The committee works with the reference and not with the name.
 */
export const PartyRef = z
  .string()
  .regex(/^(reporter|reported|affected|witness)-[1-9]\d?$/)
  .brand<"PartyRef">();
export type PartyRef = z.infer<typeof PartyRef>;

export const firstReporter = PartyRef.parse("reporter-1");

export function isReporter(party: PartyRef): boolean {
  return party.startsWith("reporter-");
}
