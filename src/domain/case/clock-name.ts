import { z } from "zod";
import { type AnyChapter, chapters } from "./chapters.ts";
import { keysOf } from "../kernel/keys-of.ts";
import { merged } from "../kernel/merged.ts";

const named = merged<AnyChapter["clocks"]>(chapters.map(({ clocks }) => clocks));

/**
 * The names of the promises, in the order of a case's life. A stored shape: it grows, and nothing is
 * ever taken out of it.
 */
export const ClockName = z.enum(keysOf(named));
export type ClockName = z.infer<typeof ClockName>;
