import type { z } from "zod";
import { Terminal } from "../../../ports/errors.ts";

/**
 * Reads what GitHub answered. A shape we do not know is `Terminal`; the message names the place and
 * never the value.
 */
export function readAnswer<Shape extends z.ZodType>(
  shape: Shape,
  answer: unknown,
  route: string,
): z.output<Shape> {
  const read = shape.safeParse(answer);
  if (read.success) return read.data;
  const place = read.error.issues[0]?.path.join(".") ?? "";
  throw new Terminal(`GitHub answered in a shape this version does not know at ${place}`, {
    route,
  });
}
