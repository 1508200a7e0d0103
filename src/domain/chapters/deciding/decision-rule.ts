import { z } from "zod";
import { Person } from "../../values/person.ts";
import { Duration } from "../../values/time.ts";

/** By what a resolution is agreed, as it is kept with what is proposed. */
export const DecisionRule = z.strictObject({
  decides: z.enum(["consensus", "consensus-then-two-thirds", "majority"]),
  /** How long consensus is sought, where two thirds are enough after that. */
  after: Duration.exactOptional(),
  /** Who worked on the case then and had no vote. */
  withoutVote: z.array(Person).max(100).exactOptional(),
});
export type DecisionRule = z.infer<typeof DecisionRule>;
