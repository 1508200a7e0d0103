import { z } from "zod";
import { LetterInWords } from "./corresponding-events.ts";

/** What one member may start here and another must second before it takes effect. */
export const correspondingActs = [
  z.strictObject({ act: z.literal("send-letter"), ...LetterInWords.shape }),
] as const;
export type SendLetterAct = z.infer<(typeof correspondingActs)[number]>;
