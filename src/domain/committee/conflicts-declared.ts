import { z } from "zod";
import { Cause } from "../values/ids.ts";
import { Person } from "../values/person.ts";
import { Instant } from "../values/time.ts";
import { mostKept } from "./declared-again.ts";

/**
 * Somebody whom a config brought said whom they could not judge, and belongs to committee or council
 * from then on; a later one of the same person holds in place of the one before. A document of
 * `committee.yml`.
 */
export const ConflictsDeclared = z.strictObject({
  type: z.literal("ConflictsDeclared"),
  at: Instant,
  by: Person,
  cause: Cause,
  /** Whom they named, so that only the host's key opens it. */
  sealedConflicts: z.string().min(1).max(100_000),
  /** The same, read with the key; never stored. Not there where none of the keys fits. */
  conflicts: z.array(Person).max(mostKept).optional(),
});
export type ConflictsDeclared = z.infer<typeof ConflictsDeclared>;
