import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Hono } from "hono";
import { readyFiles } from "../../adapters/files/ready-files.ts";
import type { NamedDoor } from "../../web/door-parts.ts";
import { doorPages } from "../../web/door-pages.ts";
import { style } from "../../web/style.ts";
import type { Clock } from "../../ports/clock.ts";
import { giveUp } from "./give-up.ts";
import { senderOf } from "./sender-of.ts";

/** The pages for people outside, with what a host brings to them. */
export function connectDoor(
  doors: readonly NamedDoor[],
  clock: Pick<Clock, "now">,
  publicUrl: string | undefined,
): Hono {
  const key = randomBytes(32);
  return doorPages({
    doors,
    now: () => clock.now(),
    random: () => randomBytes(16).toString("hex"),
    hash: (text) => createHmac("sha256", key).update(text, "utf8").digest("base64"),
    styleSha256: createHash("sha256").update(style, "utf8").digest("base64"),
    readyFiles,
    senderOf,
    giveUp,
    isSecure: publicUrl?.startsWith("https:") ?? false,
  });
}
