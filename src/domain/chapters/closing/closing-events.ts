import { z } from "zod";
import { Closing } from "./closing-kinds.ts";
import type { UrgentActionEvent } from "../urgent-action/urgent-action-events.ts";
import { happening, Text } from "../../kernel/happening.ts";

const CaseClosed = z.strictObject({
  type: z.literal("CaseClosed"),
  ...happening,
  closing: Closing,
});

const CaseReopened = z.strictObject({
  type: z.literal("CaseReopened"),
  ...happening,
  reason: Text,
});

export const closingEvents = [CaseClosed, CaseReopened] as const;
export type OwnClosingEvent = z.infer<(typeof closingEvents)[number]>;
/** An event of this chapter, or of one it builds on. */
export type ClosingEvent = OwnClosingEvent | UrgentActionEvent;
