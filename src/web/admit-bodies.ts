import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { addMinutes, type Instant } from "../domain/values/time.ts";
import type { DoorParts } from "./door-parts.ts";
import { Limits } from "./limits.ts";
import { longestWithFiles } from "./sent-files.ts";

/** Words alone are no longer than this, however they are encoded. */
const longestWords = 400_000;
/** So many bodies with files are in memory at once. */
const mostAtOnce = 3;
/** Whoever takes longer to send theirs makes room for others, in minutes. */
const longestUndisturbed = 1 / 3;

/** A body with files that is being read. */
interface Coming {
  readonly sender: string;
  readonly since: Instant;
}

/** Why a body is not read. */
export type NotRead = "too-long" | "too-often" | "too-many-at-once";

/**
 * Before anything is read of what is sent: words go on, files a few at a time and one of each sender, and what
 * says that it is too long does not. Whoever sends more than words is counted here, since reading it is what
 * costs. Where all places are taken, the one that has been coming longest is given up for the next.
 */
export function admitBodies(
  { hash, now, senderOf, giveUp }: Pick<DoorParts, "hash" | "now" | "senderOf" | "giveUp">,
  refused: (context: Context, why: NotRead) => Response | Promise<Response>,
): MiddlewareHandler {
  const limits = new Limits({ perSender: 20, overall: 300 }, hash);
  const onError = (context: Context) => refused(context, "too-long");
  const ofWords = bodyLimit({ maxSize: longestWords, onError });
  const coming = new Map<Context, Coming>();
  const hasRoom = (of: string) => {
    const others = [...coming].filter(([, { sender }]) => sender !== of);
    if (others.length < coming.size) return false;
    if (coming.size < mostAtOnce) return true;
    const slow = others.find(
      ([context, { since }]) => addMinutes(since, longestUndisturbed) <= now() && giveUp(context),
    );
    return slow !== undefined && coming.delete(slow[0]);
  };
  return async (context, next) => {
    const length = Number(context.req.header("content-length") ?? 0);
    if (context.req.method !== "POST" || length <= longestWords) return ofWords(context, next);
    if (length > longestWithFiles) return refused(context, "too-long");
    const sender = hash(senderOf(context));
    if (!limits.allows(sender, now())) return refused(context, "too-often");
    if (!hasRoom(sender)) return refused(context, "too-many-at-once");
    coming.set(context, { sender, since: now() });
    try {
      return await next();
    } finally {
      coming.delete(context);
    }
  };
}
