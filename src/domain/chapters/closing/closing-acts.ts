import { z } from "zod";
import { Closing } from "./closing-kinds.ts";

/** What one member may start here and another must second before it takes effect. */
export const closingActs = [z.strictObject({ act: z.literal("close"), closing: Closing })] as const;
export type ClosingAct = z.infer<(typeof closingActs)[number]>;
