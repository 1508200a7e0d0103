import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** Ends a request of which not all has come. @returns whether it did */
export function giveUp(context: Context<{ Bindings: HttpBindings }>): boolean {
  const { incoming } = context.env;
  if (incoming.complete) return false;
  incoming.destroy();
  return true;
}
