import { z } from "zod";
import { Closing } from "./ways-to-close.ts";
import { happening, Text } from "../../kernel/happening.ts";

export const CaseClosed = z.strictObject({
  type: z.literal("CaseClosed"),
  ...happening,
  closing: Closing,
});

export const CaseReopened = z.strictObject({
  type: z.literal("CaseReopened"),
  ...happening,
  reason: Text,
});
