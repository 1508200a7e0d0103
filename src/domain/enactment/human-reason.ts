import { z } from "zod";

/** Why a person has to do what the app cannot. Each has its sentence in `messages/`. */
export const HumanReason = z.enum([
  /** Owners of an organisation are never touched. */
  "is-owner",
  "account-gone",
  "app-not-installed",
  "permission-missing",
  "organisation-not-allowed",
  "block-refused",
  "block-not-listed",
  "somebody-else-was-blocked",
  "somebody-else-is-blocked",
  "somebody-else-was-released",
  "no-account-known",
  /** Committee and council are touched by a resolution only. */
  "is-on-roster",
  "is-bot",
  /** So many at once wait until another member says that they are meant. */
  "more-than-three-people",
  /** A measure lifts an order that the register of bans does not list. */
  "order-not-listed",
]);
export type HumanReason = z.infer<typeof HumanReason>;
