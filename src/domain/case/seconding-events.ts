import { z } from "zod";
import { Act } from "./act.ts";
import { happening } from "../kernel/happening.ts";

/** An act that takes effect once another member of the electorate agrees to it. */
const SecondAwaited = z.strictObject({
  type: z.literal("SecondAwaited"),
  ...happening,
  number: z.int().positive(),
  act: Act,
});

/** Another member agreed; the act's own event follows with the same cause. */
const ActSeconded = z.strictObject({
  type: z.literal("ActSeconded"),
  ...happening,
  number: z.int().positive(),
});

export const secondingEvents = [SecondAwaited, ActSeconded] as const;
