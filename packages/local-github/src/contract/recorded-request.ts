import { z } from "zod";

/** A request as `GET /_sandbox/requests?bodies=1` shows it; bodies that are no JSON are left out. */
export type RecordedRequest = z.infer<typeof RecordedRequest>;
export const RecordedRequest = z.object({
  method: z.string(),
  /** With the query string. */
  path: z.string(),
  status: z.int(),
  /** The GraphQL operation's name. */
  operation: z.string().nullable(),
  request: z.unknown().optional(),
  response: z.unknown().optional(),
});
