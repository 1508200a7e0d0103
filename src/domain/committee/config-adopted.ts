import { z } from "zod";
import { Cause, GitOid, NodeId } from "../values/ids.ts";
import { Doer, Person } from "../values/person.ts";
import { Instant } from "../values/time.ts";
import { CommitteeConfig } from "./committee-config.ts";

/**
 * A config came into force. A document of the register's `committee.yml`, a chain like a
 * record; the first one is adopted by the app on its own, each later one through a pull request.
 */
export const ConfigAdopted = z.strictObject({
  type: z.literal("ConfigAdopted"),
  at: Instant,
  by: Doer,
  cause: Cause,
  /** The file's blob, and the commit of the default branch on which it was read. */
  blob: GitOid,
  commit: GitOid,
  config: CommitteeConfig,
  /** Every login of the config, resolved once. */
  people: z.array(Person).max(200),
  /** The pull request that brought it, with the commit that was approved. */
  pull: z.strictObject({ id: NodeId, number: z.int().positive(), head: GitOid }).optional(),
  /** The approvals it took. */
  approvals: z
    .array(z.strictObject({ review: NodeId, by: Person }))
    .max(200)
    .optional(),
});
export type ConfigAdopted = z.infer<typeof ConfigAdopted>;
