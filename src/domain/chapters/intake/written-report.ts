import { z } from "zod";
import { Reach, Saying } from "./intake-events.ts";

/** Beginning and end of an answer are cut, and ends of lines are those of Unix. */
function answer(longest: number) {
  return z
    .string()
    .transform((text) => text.replaceAll(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(longest, `at most ${longest} characters`));
}

/**
 * What somebody wrote into the form on the web, in the order of the form. Together they fit into an
 * issue of GitHub, which takes 65,536 characters.
 */
export const WrittenReport = z
  .strictObject({
    what: answer(30_000).pipe(z.string().min(1, "write what happened")),
    who: answer(2_000),
    /** The accounts of those of committee and council who are ticked as involved. */
    involved: z.array(z.int().positive()).max(100),
    when: answer(500),
    where: answer(1_000),
    record: answer(4_000),
    context: answer(8_000),
    ongoing: z.enum(["yes", "no", "unknown"]),
    danger: z.enum(["yes", "no", "unknown"]),
    done: answer(4_000),
    event_code: answer(200),
    reach: Reach,
    address: answer(320),
  })
  .refine(({ reach, address }) => reach !== "mail" || /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(address), {
    path: ["address"],
    error: "write a mail address, or choose another way",
  });
export type WrittenReport = z.infer<typeof WrittenReport>;

/** What somebody chooses, so that a code that others find opens nothing. */
export const Passphrase = answer(200).pipe(
  z.string().min(12, "a passphrase has at least 12 characters; take four words or more"),
);

/** What somebody says on their private page. */
export const WrittenMessage = z.discriminatedUnion("what", [
  z.strictObject({
    what: Saying.extract(["words", "accepts", "objects"]),
    text: answer(20_000).pipe(z.string().min(1, "write something first")),
  }),
  z.strictObject({ what: Saying.exclude(["words", "accepts", "objects"]) }),
  z.strictObject({ what: z.literal("ends-code") }),
]);
export type WrittenMessage = z.infer<typeof WrittenMessage>;
