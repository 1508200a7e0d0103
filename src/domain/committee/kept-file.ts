import { z } from "zod";
import { GitOid } from "../values/ids.ts";
import { Instant } from "../values/time.ts";

/** A file of the default branch as it should stand there. */
export const KeptFile = z.strictObject({
  path: z.string().min(1),
  /** Git's id of what it holds; `null` for one that should not be there. */
  blob: GitOid.nullable(),
  /** Since when: no change that was agreed before counts any more. */
  since: Instant,
  /** Whose it is: written by Comity, found when it came, or agreed to by two members. */
  from: z.enum(["comity", "found", "agreed"]),
});
export type KeptFile = z.infer<typeof KeptFile>;
