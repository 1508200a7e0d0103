import { z } from "zod";
import { Person } from "./person.ts";
import { Measure } from "./measure.ts";
import { Instant } from "./time.ts";

/** What everybody calls a ban once it is ordered, without saying in which case: `3f9c2a1e`. */
export const OrderId = z
  .string()
  .regex(/^[0-9a-f]{8}$/)
  .brand<"OrderId">();
export type OrderId = z.infer<typeof OrderId>;

/**
 * One measure in one place, as it was ordered: a reprimand, a ban from one organisation on GitHub,
 * a ban from a space somebody looks after. Lines are numbered through a case.
 */
export const PlannedLine = z.strictObject({
  line: z.int().positive(),
  measure: Measure,
  /** Who the party was when it was ordered, for a ban. */
  person: Person.optional(),
  /** For a ban: the order it belongs to; one order has a line for every place. */
  order: OrderId.optional(),
  space: z.string().max(60).optional(),
  /** The organisation on GitHub in which the app does it; people do what has none. */
  organisation: z.string().max(39).optional(),
  /** Who carries it out in a space that a person looks after. */
  steward: z.string().max(320).optional(),
  /** When a ban ends; `undefined` for a permanent one. */
  until: Instant.optional(),
});
export type PlannedLine = z.infer<typeof PlannedLine>;
