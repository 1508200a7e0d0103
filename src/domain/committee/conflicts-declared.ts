import { z } from "zod";
import { Cause } from "../values/ids.ts";
import { Person } from "../values/person.ts";
import { Instant } from "../values/time.ts";

/**
 * Somebody whom a config brought said whom they could not judge, and belongs to committee or council
 * from then on. A document of `committee.yml`.
 */
export const ConflictsDeclared = z.strictObject({
  type: z.literal("ConflictsDeclared"),
  at: Instant,
  by: Person,
  cause: Cause,
  /** Whom they named, so that only the host's key opens it. */
  sealedConflicts: z.string().min(1).max(10_000),
  /** The same, read with the key; never stored. Not there where none of the keys fits. */
  conflicts: z.array(Person).max(50).optional(),
});
export type ConflictsDeclared = z.infer<typeof ConflictsDeclared>;
