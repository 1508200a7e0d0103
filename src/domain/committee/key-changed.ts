import { z } from "zod";
import { Cause } from "../values/ids.ts";
import { Instant } from "../values/time.ts";

/** What a document names the key by that signed it: 16 hexadecimal digits. */
const KeyId = z.string().regex(/^[0-9a-f]{16}$/);

/**
 * The host's `RECORD_KEY` is another from here on. A document of `committee.yml`, the last that the former
 * key signs, which thereby says who speaks after it.
 */
export const KeyChanged = z.strictObject({
  type: z.literal("KeyChanged"),
  at: Instant,
  by: z.literal("comity"),
  cause: Cause,
  to: KeyId,
  /** The public half of the new one: 43 characters of base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/),
});
export type KeyChanged = z.infer<typeof KeyChanged>;
