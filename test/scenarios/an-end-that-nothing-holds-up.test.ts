import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { webhooksPath } from "../../src/app/webhooks/receive-webhooks.ts";
import { startWorld } from "../world/start-world.ts";

test("an app that is told to end does so before a delivery that never arrives whole runs out of time", async () => {
  await using world = await startWorld({ app: "none" });
  const app = await world.startApp({ as: "process" });
  await world.idle();
  const { hostname, port } = new URL(app.url);
  const half = connect(Number(port), hostname);
  await once(half, "connect");
  const signature = `sha256=${"0".repeat(64)}`;
  half.write(
    [
      `POST ${webhooksPath} HTTP/1.1`,
      "host: localhost",
      `x-hub-signature-256: ${signature}`,
      "expect: 100-continue",
      "content-length: 9",
      "\r\n",
    ].join("\r\n"),
  );
  expect(String(await once(half, "data"))).toContain("100 Continue");
  // The server would answer 408 after ten seconds.
  const answered = text(half).catch(() => "");
  await app.stop();
  expect(await answered).toBe("");
}, 30_000);
