import { z } from "zod";

/** Why a person has to do what the app cannot. Each has its sentence in `messages/`. */
export const HumanReason = z.enum([
  "is-owner",
  "account-gone",
  "app-not-installed",
  "permission-missing",
  "organisation-not-allowed",
  "block-refused",
  "somebody-else-was-blocked",
  "no-account-known",
  "more-than-three-people",
]);
export type HumanReason = z.infer<typeof HumanReason>;
