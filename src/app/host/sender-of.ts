import { isIP } from "node:net";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** Addresses of this machine and of networks that nobody outside is in. */
const near = /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i;

/**
 * Whose request this is: the other end of the connection or, where that is a proxy near by, whom it
 * says it speaks for. What others than the last proxy say is anybody's word.
 */
export function senderOf(context: Context<{ Bindings: HttpBindings }>): string {
  const peer = context.env.incoming.socket.remoteAddress ?? "unknown";
  if (!near.test(peer)) return peer;
  const said = context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  return isIP(said) === 0 ? peer : said;
}
