import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { DoorParts } from "./door-parts.ts";
import { Limits } from "./limits.ts";
import { longestWithFiles } from "./sent-files.ts";

/** Words alone are no longer than this, however they are encoded. */
const longestWords = 400_000;
/** So many bodies with files are in memory at once. */
const mostAtOnce = 3;

/** Why a body is not read. */
export type NotRead = "too-long" | "too-often" | "too-many-at-once";

/**
 * Before anything is read of what is sent: words go on, files a few at a time, and what says that it is too
 * long does not. Whoever sends more than words is counted here, since reading it is what costs.
 */
export function admitBodies(
  { hash, now, senderOf }: DoorParts,
  refused: (context: Context, why: NotRead) => Response | Promise<Response>,
): MiddlewareHandler {
  const limits = new Limits({ perSender: 20, overall: 300 }, hash);
  const onError = (context: Context) => refused(context, "too-long");
  const ofWords = bodyLimit({ maxSize: longestWords, onError });
  let atOnce = 0;
  return async (context, next) => {
    const length = Number(context.req.header("content-length") ?? 0);
    if (context.req.method !== "POST" || length <= longestWords) return ofWords(context, next);
    if (length > longestWithFiles) return refused(context, "too-long");
    if (!limits.allows(senderOf(context), now())) return refused(context, "too-often");
    if (atOnce >= mostAtOnce) return refused(context, "too-many-at-once");
    atOnce += 1;
    try {
      return await next();
    } finally {
      atOnce -= 1;
    }
  };
}
