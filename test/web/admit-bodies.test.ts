import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { admitBodies } from "../../src/web/admit-bodies.ts";
import { at } from "../domain/given.ts";
import type { Instant } from "../../src/domain/values/time.ts";

/** Uploads that go on until they are let through, to pages that read them one by one. */
function pages() {
  let now: Instant = at("22 16:00");
  const givenUp: string[] = [];
  const ends = new Map<string, () => void>();
  const whole = new Set<string>();
  const senderOf = (context: { req: { header: (name: string) => string | undefined } }) =>
    context.req.header("from") ?? "";
  const parts = {
    hash: (text: string) => `hash of ${text}`,
    now: () => now,
    senderOf,
    giveUp: (context: Parameters<typeof senderOf>[0]) => {
      if (whole.has(senderOf(context))) return false;
      givenUp.push(senderOf(context));
      return true;
    },
  };
  const admitted = admitBodies(parts, (context, why) => context.text(why, 503));
  const app = new Hono().post("/", admitted, async (context) => {
    await new Promise<void>((end) => ends.set(senderOf(context), end));
    return context.text("taken");
  });
  const send = async (from: string, length = 1_000_000) => {
    const headers = { from, "content-length": `${length}` };
    const answer = await app.request("/", { method: "POST", headers, body: "x" });
    return answer.text();
  };
  /** One that goes on until `end`. */
  const begin = async (from: string): Promise<{ readonly answer: Promise<string> }> => {
    const answer = send(from);
    await expect.poll(() => ends.has(from)).toBe(true);
    return { answer };
  };
  return {
    send,
    begin,
    end: (from: string) => {
      ends.get(from)?.();
      return ends.delete(from) ? "ended" : "not there";
    },
    isWhole: (from: string) => whole.add(from),
    later: (instant: string) => (now = at(instant)),
    givenUp,
  };
}

describe("uploads at once", () => {
  test("are three, and the next is asked to come again", async () => {
    const { begin, send, end } = pages();
    const { answer } = await begin("a");
    await begin("b");
    await begin("c");
    expect(await send("d")).toBe("too-many-at-once");
    end("a");
    expect(await answer).toBe("taken");
    const { answer: next } = await begin("d");
    end("d");
    expect(await next).toBe("taken");
  });

  test("are one of each sender, so that nobody holds all places", async () => {
    const { begin, send, end } = pages();
    await begin("a");
    expect(await send("a")).toBe("too-many-at-once");
    const { answer } = await begin("b");
    end("b");
    expect(await answer).toBe("taken");
  });

  test("lose the one that has been coming longest, after twenty seconds, to the next", async () => {
    const { begin, send, end, later, givenUp } = pages();
    for (const from of ["a", "b", "c"]) await begin(from);
    later("22 16:00:19");
    expect(await send("d")).toBe("too-many-at-once");
    later("22 16:00:20");
    const { answer } = await begin("d");
    expect(givenUp).toEqual(["a"]);
    end("d");
    expect(await answer).toBe("taken");
  });

  test("never lose one that is being stored", async () => {
    const { begin, send, isWhole, later, givenUp } = pages();
    for (const from of ["a", "b", "c"]) {
      await begin(from);
      isWhole(from);
    }
    later("22 16:05");
    expect(await send("d")).toBe("too-many-at-once");
    expect(givenUp).toEqual([]);
  });

  test("hold up no words", async () => {
    const { begin, send, end } = pages();
    for (const from of ["a", "b", "c"]) await begin(from);
    const answer = send("d", 1_000);
    await expect.poll(() => end("d")).toBe("ended");
    expect(await answer).toBe("taken");
  });
});
