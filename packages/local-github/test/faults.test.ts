import { describe, expect, test } from "vitest";
import { Faults, faultSettings } from "../src/pipeline/faults.ts";
import { startReceiver } from "./support/receiver.ts";
import { conduct, withSandbox } from "./support/with-sandbox.ts";

describe("faults", () => {
  test("fail a request before it takes effect, as often as asked", async () => {
    const { as, control } = await withSandbox();
    await control("POST", "/faults", {
      fail: [{ by: "dee", match: "POST /repos/*/issues", times: 2 }],
    });
    const dee = as("dee");
    expect((await dee("POST", `${conduct}/issues`, { title: "x" })).status).toBe(502);
    expect(
      (await as("ada")("POST", "/repos/sandbox-org/project/issues", { title: "x" })).status,
    ).toBe(201);
    expect((await dee("POST", `${conduct}/issues`, { title: "x" })).status).toBe(502);
    expect((await dee("GET", `${conduct}/issues`)).body).toEqual([]);
    expect((await dee("POST", `${conduct}/issues`, { title: "x" })).status).toBe(201);
  });

  test("lose the answer of a request that took effect", async () => {
    const { as, control } = await withSandbox();
    await control("POST", "/faults", {
      fail: [{ match: "POST /repos", status: 504, after: true }],
    });
    expect((await as("dee")("POST", `${conduct}/issues`, { title: "x" })).status).toBe(504);
    expect((await as("dee")("GET", `${conduct}/issues`)).body).toHaveLength(1);
  });

  test.each([
    ["POST /graphql", "POST", "/graphql", true],
    ["POST /graphql", "GET", "/graphql", false],
    ["access_tokens", "POST", "/app/installations/1/access_tokens", true],
    ["POST /repos/*/issues", "POST", "/repos/o/r/issues/1/comments", true],
    ["POST /repos/{owner}/{repo}/issues$", "POST", "/repos/o/r/issues", true],
    ["POST /repos/{owner}/{repo}/issues$", "POST", "/repos/o/r/issues/1/comments", false],
    ["GET /repos/{owner}/issues", "GET", "/repos/o/r/issues", false],
    ["GET /a.b", "GET", "/axb", false],
  ])("meant for %s, asked %s %s: %s", (match, method, path, meant) => {
    const faults = new Faults();
    faults.apply(faultSettings.parse({ fail: [{ match }] }));
    const taken = faults.take({ by: "bo", method, path, operation: null });
    expect(taken !== undefined).toBe(meant);
  });

  test("match a GraphQL operation by its name", async () => {
    const { bot, control } = await withSandbox();
    const asBot = await bot();
    await control("POST", "/faults", {
      fail: [{ by: "steward[bot]", match: "POST /graphql", operation: "Show", status: 429 }],
    });
    const other = await asBot("POST", "/graphql", { query: "query Other { viewer { login } }" });
    expect(other.status).toBe(200);
    const limited = await asBot("POST", "/graphql", { query: "query Show { viewer { login } }" });
    expect(limited.status).toBe(429);
    expect(limited.headers.get("retry-after")).toBe("60");
  });

  test("drop deliveries", async () => {
    const { url, received } = await startReceiver();
    const { as, app, control } = await withSandbox({ webhooksUrl: url });
    await control("POST", "/faults", { webhooks: "drop" });
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    await control("GET", "/idle");
    expect(received).toEqual([]);
    expect((await app("GET", "/app/hook/deliveries?status=failure")).body).toHaveLength(1);
  });

  test("deliver twice under one guid", async () => {
    const { url, received } = await startReceiver();
    const { as, control } = await withSandbox({ webhooksUrl: url });
    await control("POST", "/faults", { webhooks: "double" });
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    await control("GET", "/idle");
    const guids = received.map(({ headers }) => headers["x-github-delivery"]);
    expect(guids).toHaveLength(2);
    expect(new Set(guids).size).toBe(1);
  });

  test("shuffle what waits, the same way for the same seed", async () => {
    const orders: string[][] = [];
    for (const seed of [7, 7]) {
      const { url, received } = await startReceiver();
      const { sandbox, control } = await withSandbox({ webhooksUrl: url });
      await control("POST", "/faults", { webhooks: "shuffle", seed });
      // In the process, so that all are there before the first is sent.
      for (const title of ["a", "b", "c", "d", "e", "f"]) {
        await sandbox.fetch(
          new Request(`${sandbox.url}${conduct}/issues`, {
            method: "POST",
            headers: { authorization: "token sandbox-dee" },
            body: JSON.stringify({ title }),
          }),
        );
      }
      await control("GET", "/idle");
      orders.push(received.map(({ payload }) => String(payload.issue.title)));
    }
    expect(orders[0]).toEqual(orders[1]);
    expect(orders[0]?.toSorted()).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(orders[0]).not.toEqual(["a", "b", "c", "d", "e", "f"]);
  });

  test("make answers late", async () => {
    const { as, control } = await withSandbox();
    await control("POST", "/faults", { lag_ms: 150 });
    const from = performance.now();
    await as("ada")("GET", "/user");
    expect(performance.now() - from).toBeGreaterThan(140);
  });

  test("keep what a later setting does not name; an empty one resets everything", async () => {
    const { control } = await withSandbox();
    await control("POST", "/faults", { webhooks: "drop" });
    expect((await control("POST", "/faults", { lag_ms: 5 })).webhooks).toBe("drop");
    expect(await control("POST", "/faults", {})).toEqual({
      webhooks: "deliver",
      fail: [],
      lag_ms: 0,
      seed: 1,
    });
  });

  test("never touch the control endpoints", async () => {
    const { control } = await withSandbox();
    await control("POST", "/faults", { fail: [{ times: 5 }] });
    await expect(control("GET", "/idle")).resolves.toHaveProperty("now");
  });
});
