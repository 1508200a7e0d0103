import { z } from "zod";
import { Finding } from "./finding.ts";
import { happening, Text } from "../../kernel/happening.ts";

/** A conversation held elsewhere, summarised: "it should in all cases summarize these back". */
export const NoteTaken = z.strictObject({ type: z.literal("NoteTaken"), ...happening, text: Text });

/** A draft of the manual's four answers; lines left out keep what an earlier draft said. */
export const FindingDrafted = z.strictObject({
  type: z.literal("FindingDrafted"),
  ...happening,
  finding: Finding,
});
