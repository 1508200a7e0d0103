import { z } from "zod";
import { instantOf } from "../../../domain/values/time.ts";
import { Terminal } from "../../../ports/errors.ts";

/** GitHub's `DateTime`, whatever offset it is written with, as an instant. */
export const GitHubInstant = z.iso
  .datetime({ offset: true })
  .transform((text) => instantOf(Date.parse(text)));

/** GraphQL's `BigInt`, which arrives as text, or REST's number. */
export const DatabaseId = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.int().positive());

/**
 * Reads what GitHub answered. A shape we do not know is `Terminal`: asking again would not change
 * it. The message names the place and the rule, never the value.
 */
export function parseAnswer<Shape extends z.ZodType>(
  shape: Shape,
  answer: unknown,
  route: string,
): z.output<Shape> {
  const parsed = shape.safeParse(answer);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue === undefined ? "" : ` at ${issue.path.join(".")} (${issue.code})`;
  throw new Terminal(`GitHub answered in a shape this version does not know${place}`, { route });
}
