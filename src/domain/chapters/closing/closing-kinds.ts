import { z } from "zod";
import { CodeName } from "../../values/ids.ts";

const Reason = z.string().max(2_000);

/** How a case ends: with all done that its resolution takes, or without a resolution. */
export const Closing = z.discriminatedUnion("as", [
  z.strictObject({ as: z.literal("resolved") }),
  z.strictObject({ as: z.literal("duplicate"), of: CodeName }),
  z.strictObject({ as: z.literal("handled-with"), with: CodeName }),
  z.strictObject({ as: z.literal("not-ours"), to: Reason }),
  z.strictObject({ as: z.literal("not-a-report") }),
  z.strictObject({ as: z.literal("spam") }),
]);
export type Closing = z.infer<typeof Closing>;
