import { z } from "zod";

/** What a space finds only a human can do. */
const SpaceReason = z.enum([
  /** Owners are never touched: another owner has to make them a member first. */
  "is-owner",
  "account-gone",
  /** Not installed on the organisation, or its installation was suspended. */
  "app-not-installed",
  "permission-missing",
  /** The host did not set that bans may touch this organisation. */
  "organisation-not-allowed",
  "block-refused",
  /** GitHub took the block and does not list it. */
  "block-not-listed",
  /** A login changed hands in between; that account's block was undone, and the list agrees. */
  "somebody-else-was-blocked",
  /** The same, and it could not be undone: somebody innocent may be blocked. */
  "somebody-else-is-blocked",
  /** A login changed hands while a block was lifted, and another account's went with it. */
  "somebody-else-was-released",
]);
export type SpaceReason = z.infer<typeof SpaceReason>;

/** Why a person has to do what the app cannot. Each has its sentence in `messages/`. */
export const HumanReason = z.enum([
  ...SpaceReason.options,
  "no-account-known",
  /** Committee and council are touched by a resolution only. */
  "is-on-roster",
  "is-bot",
  /** This many at once wait until another member says that they are meant. */
  "more-than-three-people",
  /** A measure lifts an order that the register of bans does not list. */
  "order-not-listed",
]);
export type HumanReason = z.infer<typeof HumanReason>;
