import type { Context } from "hono";
import { z } from "zod";

/** A control request that cannot be followed; the message says why. Shown as a 422. */
export class ControlRefusal extends Error {}

/** The JSON body of a control request; no body is an empty object. */
export async function readControlBody<S extends z.ZodType>(
  c: Context,
  schema: S,
): Promise<z.infer<S>> {
  const text = await c.req.text();
  let value: unknown;
  try {
    value = text === "" ? {} : JSON.parse(text);
  } catch {
    throw new ControlRefusal("the body is not JSON");
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new ControlRefusal(z.prettifyError(result.error));
  return result.data;
}
