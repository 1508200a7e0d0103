import { z } from "zod";

/** What members call a space, in resolutions too. */
export const SpaceName = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u, "must be letters, digits and spaces, at most 60")
  .describe("What members call it, in resolutions too. Each name once.");

/**
 * Somewhere the community meets, as an adopted config keeps it. What else stands in it only its
 * kind can read; so a register stays readable when a kind is no more.
 */
export const SpaceEntry = z.looseObject({ kind: z.string().max(40), name: SpaceName });
export type SpaceEntry = z.infer<typeof SpaceEntry>;
