import { z } from "zod";

/**
 * A login as somebody wrote it, without `@` and in lower case. It is looked up when the command is
 * heard; the account found is the person.
 */
export const Handle = z
  .string()
  .regex(/^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/)
  .brand<"Handle">();
export type Handle = z.infer<typeof Handle>;
