import type { ReportingReason } from "../reporting/reporting-refusals.ts";

/** Why a command is not followed here: as in the chapters this one builds on. */
export type ReviewingReason = ReportingReason;
