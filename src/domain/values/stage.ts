/** Where a case stands: the options of the board's `Status` field, in this order. */
export const stages = [
  "Reported",
  "Under review",
  "Mediation",
  "Deliberation",
  "Consultation",
  "Enactment",
  "Closed",
] as const;
export type Stage = (typeof stages)[number];

/** Who decides a case: the options of the board's `Decided by` field. */
export const decidingBodies = ["Committee", "Executive Council"] as const;
export type DecidingBody = (typeof decidingBodies)[number];
