import { describe, expect, test } from "vitest";
import { RateLimits } from "../src/pipeline/rate-limits.ts";
import { conduct, withSandbox } from "./support/with-sandbox.ts";

describe("rate limits", () => {
  test("are told in every answer's headers", async () => {
    const { as } = await withSandbox();
    const ada = as("ada");
    const first = await ada("GET", "/user");
    expect(first.headers.get("x-ratelimit-limit")).toBe("5000");
    expect(first.headers.get("x-ratelimit-remaining")).toBe("4999");
    expect(first.headers.get("x-ratelimit-resource")).toBe("core");
    const second = await ada("GET", "/user");
    expect(second.headers.get("x-ratelimit-remaining")).toBe("4998");
    expect((await ada("GET", "/rate_limit")).body.resources.core.remaining).toBe(4998);
  });

  test("count an unchanged answer as nothing", async () => {
    const { as } = await withSandbox();
    const ada = as("ada");
    const first = await ada("GET", "/user");
    const etag = first.headers.get("etag") ?? "";
    const second = await ada("GET", "/user", undefined, { "if-none-match": etag });
    expect(second.status).toBe(304);
    expect(second.headers.get("x-ratelimit-remaining")).toBe("4999");
  });

  test("charge a document what it asks for at most, and a request what it is", async () => {
    const { as, control } = await withSandbox();
    const ada = as("ada");
    const query = `query Titles($first: Int!, $with: Boolean!) {
      repository(owner: "sandbox-org", name: "conduct") { issues(first: $first) { nodes {
        title
        labels(first: 10) @include(if: $with) { nodes { name } }
        assignees(first: 10) @include(if: $with) { nodes { login } }
        comments(last: 1) @include(if: $with) { nodes { body } }
      } } }
    }`;
    const left = async (first: number, withMore: boolean) => {
      const body = { query, variables: { first, with: withMore } };
      const { headers } = await ada("POST", "/graphql", body);
      return Number(headers.get("x-ratelimit-remaining"));
    };
    await control("DELETE", "/requests");
    expect([await left(100, true), await left(100, false)]).toEqual([4_997, 4_996]);
    await ada("GET", "/user");
    const asked = await control("GET", "/requests");
    expect(asked.map(({ points }: { points: number }) => points)).toEqual([3, 1, 1]);
  });

  test("an hour's requests used up are refused until the hour is over", () => {
    let now = 0;
    const limits = new RateLimits(() => now);
    for (let used = 0; used < 5_000; used += 1)
      expect(limits.use("bo", "core", 1).exceeded).toBe(false);
    expect(limits.use("bo", "core", 1).exceeded).toBe(true);
    expect(limits.look("bo", "graphql").remaining).toBe(5_000);
    now = 3_600_000;
    expect(limits.use("bo", "core", 1)).toMatchObject({ exceeded: false, remaining: 4_999 });
  });

  test("an app may create 80 things a minute and 500 an hour, with the wait in the answer", async () => {
    const { bot, as, control } = await withSandbox();
    const asBot = await bot();
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    const comment = () => asBot("POST", `${conduct}/issues/1/comments`, { body: "x" });
    for (let created = 0; created < 80; created += 1) expect((await comment()).status).toBe(201);
    const refused = await comment();
    expect(refused.status).toBe(403);
    expect(refused.body.message).toContain("secondary rate limit");
    const wait = Number(refused.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    await control("POST", "/clock", { advance: "60s" });
    expect((await comment()).status).toBe(201);
  });

  test("comments made by GraphQL count one by one, and none is made when they are too many", async () => {
    const { bot, as } = await withSandbox();
    const asBot = await bot();
    const issue = (await as("dee")("POST", `${conduct}/issues`, { title: "x" })).body.node_id;
    const comment = `addComment(input: { subjectId: "${issue}", body: "x" }) { clientMutationId }`;
    const fields = Array.from({ length: 41 }, (_, at) => `c${at}: ${comment}`).join("\n");
    const query = `mutation Many { ${fields} }`;
    expect((await asBot("POST", "/graphql", { query })).status).toBe(200);
    expect((await asBot("POST", "/graphql", { query })).status).toBe(403);
    expect((await as("dee")("GET", `${conduct}/issues/1`)).body.comments).toBe(41);
  });

  test("what an app changes counts five times in its minute, and what is too much waits", async () => {
    const { bot, as, control } = await withSandbox();
    const asBot = await bot();
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    const rename = () => asBot("PATCH", `${conduct}/issues/1`, { title: "y" });
    for (let sent = 0; sent < 179; sent += 1) expect((await rename()).status).toBe(200);
    for (let sent = 0; sent < 5; sent += 1) await asBot("GET", `${conduct}/issues/1`);
    const refused = await rename();
    expect(refused.status).toBe(403);
    expect(refused.body.message).toContain("secondary rate limit");
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    await control("POST", "/clock", { advance: "60s" });
    expect((await rename()).status).toBe(200);
  });

  test("two thousand points of GraphQL in a minute, apart from those of REST", () => {
    let now = 0;
    const limits = new RateLimits(() => now);
    for (let sent = 0; sent < 400; sent += 1)
      expect(limits.hurry("steward[bot]", "graphql", 5)).toBeUndefined();
    now = 15_000;
    expect(limits.hurry("steward[bot]", "graphql", 1)).toBe(45);
    expect(limits.hurry("steward[bot]", "core", 5)).toBeUndefined();
    now = 60_000;
    expect(limits.hurry("steward[bot]", "graphql", 5)).toBeUndefined();
  });

  test("five hundred in an hour are enough even when spread out", () => {
    let now = 0;
    const limits = new RateLimits(() => now);
    for (let created = 0; created < 500; created += 1) {
      expect(limits.create("steward[bot]", 1)).toBeUndefined();
      now += 2_000;
    }
    expect(limits.create("steward[bot]", 1)).toBe(2_600);
  });
});
