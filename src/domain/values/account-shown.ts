import { z } from "zod";
import type { Person } from "./person.ts";
import { Instant } from "./time.ts";

/** An account as GitHub shows it when a login is looked up. */
export interface FoundAccount {
  readonly person: Person;
  readonly createdAt: Instant;
}

/** What people are shown of an account when they name it, so that they see whether it is whom they mean. */
export const AccountShown = z.strictObject({
  createdAt: Instant,
  /** Its login was another account's in an earlier record. */
  wasAnothers: z.literal(true).optional(),
});
export type AccountShown = z.infer<typeof AccountShown>;
