import type { DecidingReason } from "../deciding/deciding-refusals.ts";

/** Why a command is not followed here: as in the chapters this one builds on. */
export type ConsultingReason = DecidingReason;
