import { z } from "zod";
import { GitOid } from "../values/ids.ts";

/** What one member may start here and another must second before it takes effect. */
export const tamperingActs = [z.strictObject({ act: z.literal("thaw"), head: GitOid })] as const;
export type TamperingAct = z.infer<(typeof tamperingActs)[number]>;
