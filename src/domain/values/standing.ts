import { z } from "zod";

/** How somebody stands in a place; `unknown` where its platform does not say. */
export const Standing = z.enum(["free", "muted", "removed", "unknown"]);
export type Standing = z.infer<typeof Standing>;

/** What an order puts on somebody in a space. */
export type Restriction = Exclude<Standing, "free" | "unknown">;

/** So much is read by eye and kept for ever. */
const mostCharacters = 16_000;

/**
 * What somebody had in a place before it was taken from them, so that people can give it back. Only
 * its kind of space can read it.
 */
export const Evidence = z
  .record(z.string().max(60), z.json())
  .refine((evidence) => JSON.stringify(evidence).length <= mostCharacters);
export type Evidence = z.infer<typeof Evidence>;
