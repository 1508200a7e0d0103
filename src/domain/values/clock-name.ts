import { z } from "zod";

/** The promises with a deadline, in the manual's words and the order of a case's life. */
export const ClockName = z.enum([
  "acknowledgement",
  "resolution",
  "deadlock",
  "unilateral action",
  "mediation",
  "appeal",
]);
export type ClockName = z.infer<typeof ClockName>;
