import type { Context } from "hono";

/** The number in a path such as `/cases/12`. */
export function numberOf(c: Context, name = "number"): number {
  return Number(c.req.param(name));
}
