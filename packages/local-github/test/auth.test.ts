import githubAppJwt from "universal-github-app-jwt";
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { conduct, withSandbox } from "./support/with-sandbox.ts";

describe("who is asking", () => {
  test("a person by their sandbox token, whatever the scheme's name", async () => {
    const { with: asking } = await withSandbox();
    for (const authorization of ["token sandbox-bo", "Bearer sandbox-bo", "bearer sandbox-bo"]) {
      const answer = await asking(authorization)("GET", "/user");
      expect(answer.status).toBe(200);
      expect(answer.body.login).toBe("bo");
    }
  });

  test("a token nobody has is refused as GitHub refuses it", async () => {
    const { with: asking } = await withSandbox();
    for (const authorization of [
      "token sandbox-nobody",
      "token ghs_0000",
      "token sandbox-steward[bot]",
      "Basic YTpi",
    ]) {
      const answer = await asking(authorization)("GET", "/user");
      expect(answer.status).toBe(401);
      expect(answer.body.message).toBe("Bad credentials");
    }
  });

  test("without a token public things are seen and private ones do not exist", async () => {
    const { anyone } = await withSandbox();
    expect((await anyone("GET", "/repos/sandbox-org/project")).status).toBe(200);
    expect((await anyone("GET", conduct)).status).toBe(404);
    const answer = await anyone("POST", "/repos/sandbox-org/project/issues", { title: "x" });
    expect(answer.status).toBe(401);
    expect(answer.body.message).toBe("Requires authentication");
  });

  test("the app by its JWT", async () => {
    const { app, sandbox } = await withSandbox();
    const answer = await app("GET", "/app");
    expect(answer.body).toMatchObject({
      id: sandbox.facts.appId,
      slug: "steward",
      installations_count: 1,
    });
    expect((await app("GET", "/app/installations")).body).toHaveLength(1);
  });

  test("a JWT signed with another key, expired, or good for too long is refused", async () => {
    const { with: asking, sandbox } = await withSandbox();
    const { appId, privateKey } = sandbox.facts;
    const foreign = generateKeyPairSync("rsa", { modulusLength: 2048 })
      .privateKey.export({ type: "pkcs1", format: "pem" })
      .toString();
    const now = Math.floor(Date.now() / 1000);
    const tokens = await Promise.all([
      githubAppJwt({ id: appId, privateKey: foreign }),
      githubAppJwt({ id: appId, privateKey, now: now - 3_600 }),
      githubAppJwt({ id: appId, privateKey, now: now + 3_600 }),
      githubAppJwt({ id: 1, privateKey }),
    ]);
    for (const { token } of tokens) {
      expect((await asking(`Bearer ${token}`)("GET", "/app")).status).toBe(401);
    }
  });

  test("a person cannot ask as the app", async () => {
    const { as } = await withSandbox();
    expect((await as("owen")("GET", "/app")).status).toBe(401);
  });
});

describe("installation tokens", () => {
  test("see what the app is installed on and nothing else that is private", async () => {
    const { bot, as } = await withSandbox();
    const asBot = await bot();
    const listed = await asBot("GET", "/installation/repositories");
    expect(listed.body.repositories.map((repository: { name: string }) => repository.name)).toEqual(
      ["conduct"],
    );
    expect((await asBot("GET", conduct)).status).toBe(200);
    await as("owen")("PATCH", "/repos/sandbox-org/project", { private: true });
    expect((await asBot("GET", "/repos/sandbox-org/project")).status).toBe(404);
  });

  test("do only what they were narrowed to", async () => {
    const { bot, app, sandbox } = await withSandbox();
    const path = `/app/installations/${sandbox.facts.installationId}/access_tokens`;
    const minted = await app("POST", path, {
      permissions: { issues: "read" },
      repositories: ["conduct"],
    });
    expect(minted.status).toBe(201);
    expect(minted.body.permissions).toEqual({ issues: "read", metadata: "read" });
    expect(minted.body.repositories).toHaveLength(1);
    const reader = await bot({ permissions: { issues: "read" } });
    expect((await reader("GET", `${conduct}/issues`)).status).toBe(200);
    const write = await reader("POST", `${conduct}/issues`, { title: "x" });
    expect(write.status).toBe(403);
    expect(write.body.message).toBe("Resource not accessible by integration");
    expect((await reader("GET", `${conduct}/contents/.github/steward.yml`)).status).toBe(403);
  });

  test("for more than was granted are refused", async () => {
    const { app, sandbox } = await withSandbox();
    const path = `/app/installations/${sandbox.facts.installationId}/access_tokens`;
    expect((await app("POST", path, { permissions: { organization_plan: "write" } })).status).toBe(
      422,
    );
    expect((await app("POST", path, { permissions: { packages: "read" } })).status).toBe(422);
    expect((await app("POST", path, { repositories: ["project"] })).status).toBe(422);
    expect((await app("POST", path, { repository_ids: [1] })).status).toBe(422);
  });

  test("live for an hour of wall time, however far the sandbox's clock moves", async () => {
    let wall = Date.now();
    const { bot, control } = await withSandbox({ wall: () => wall });
    const asBot = await bot();
    await control("POST", "/clock", { advance: "2w" });
    expect((await asBot("GET", conduct)).status).toBe(200);
    wall += 3_600_000;
    expect((await asBot("GET", conduct)).status).toBe(401);
  });

  test("can be given back", async () => {
    const { bot } = await withSandbox();
    const asBot = await bot();
    expect((await asBot("DELETE", "/installation/token")).status).toBe(204);
    expect((await asBot("GET", conduct)).status).toBe(401);
  });
});
