import { z } from "zod";
import { Finding } from "../reviewing/finding.ts";
import { CodeName } from "../../values/ids.ts";
import { PartyRef } from "../../values/party.ts";
import { Measure } from "../../values/measure.ts";

/** A longer file is neither proposed nor read. In characters. */
export const longestFile = 20_000;

/** Measures, each of that shape. */
export function measuresOf<One extends z.ZodType>(one: One): z.ZodArray<One> {
  return z.array(one).min(1, "needs at least one measure").max(20, "has room for 20 measures");
}

const Text = z.string().trim().min(1).max(2_000);

/**
 * What a resolution's file says before its prose: the committee's finding with all four answers,
 * whom it heard, what it orders, and for every party the identity it was decided about.
 */
export const Resolution = z.strictObject({
  case: CodeName,
  /** From two: something else under this case's name got into the default branch before. */
  round: z.int().min(2).max(999).optional(),
  finding: Finding.required(),
  heard: z.record(PartyRef, Text).optional(),
  measures: measuresOf(Measure),
  /** Salted hashes of who the parties are; see `identity-hash.ts`. */
  people: z.record(PartyRef, z.string().regex(/^[0-9a-f]{16}$/, "is a hash the app writes")),
});
export type Resolution = z.infer<typeof Resolution>;
