import { z } from "zod";
import { Cause, GitOid, Sha256 } from "../values/ids.ts";
import { Person } from "../values/person.ts";
import { Instant } from "../values/time.ts";

/**
 * Two members agreed to go on from the register as it stood, though it could not be trusted by
 * itself. A document of `committee.yml`, written after what the branch held then.
 */
export const RegisterAdopted = z.strictObject({
  type: z.literal("RegisterAdopted"),
  /** When and by whom it was agreed to, and the comment that says so. */
  at: Instant,
  by: Person,
  cause: Cause,
  asked: z.strictObject({ at: Instant, by: Person, cause: Cause }),
  /** The commit that was adopted with all that came before it. */
  head: GitOid,
  /** The hash of the last document there, which is what was named. */
  document: Sha256.optional(),
  because: z.enum(["register-foreign", "register-cut-back", "register-of-another-key"]),
  /** The commit at which the branch was last known to be in order. */
  instead: GitOid,
  /** The config there that says who may agree to this: its document's number and SHA-256. */
  under: z.strictObject({ n: z.int().positive(), sha256: Sha256 }),
});
export type RegisterAdopted = z.infer<typeof RegisterAdopted>;
