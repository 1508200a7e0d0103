import { describe, expect, test } from "vitest";
import { withSandbox, conduct, type Json } from "./support/with-sandbox.ts";

describe("another organisation", () => {
  test("has its own installation, members and blocks", async () => {
    const { app, as, control, with: ask } = await withSandbox();
    const asked = { login: "other-org", owner: "ola", members: ["pat"], install: true };
    const made = await control("POST", "/organisations", asked);
    const installation = await app("GET", "/orgs/other-org/installation");
    expect(installation.body.id).toBe(made.installation_id);
    const minted = await app("POST", `/app/installations/${made.installation_id}/access_tokens`, {
      permissions: { organization_user_blocking: "write", members: "write" },
    });
    const other = ask(`token ${String(minted.body.token)}`);
    expect((await other("PUT", "/orgs/other-org/blocks/mal")).status).toBe(204);
    expect((await other("PUT", "/orgs/other-org/blocks/pat")).status).toBe(422);
    expect((await other("PUT", "/orgs/sandbox-org/blocks/mal")).status).toBe(404);
    expect((await as("owen")("GET", "/orgs/sandbox-org/blocks")).body).toEqual([]);
    expect((await as("owen")("GET", "/orgs/other-org/blocks")).status).toBe(403);
    expect((await as("ola")("GET", "/orgs/other-org/blocks")).body).toHaveLength(1);
    const deliveries = (await app("GET", "/app/hook/deliveries")).body;
    expect(deliveries.map(({ event, installation_id }: Json) => [event, installation_id])).toEqual([
      ["org_block", made.installation_id],
      ["installation", made.installation_id],
    ]);
  });

  test("need not have the app, and lets its members read until an owner changes that", async () => {
    const { app, as, control } = await withSandbox();
    const made = await control("POST", "/organisations", { login: "bare-org", owner: "owen" });
    expect(made.installation_id).toBeNull();
    const { body } = await as("owen")("GET", "/orgs/bare-org");
    expect(body.default_repository_permission).toBe("read");
    expect((await app("GET", "/orgs/bare-org/installation")).status).toBe(404);
  });
});

describe("an installation", () => {
  test("loses permissions, for tokens that are out too", async () => {
    const { app, bot, control, sandbox } = await withSandbox();
    const sanctions = await bot({ permissions: { organization_user_blocking: "write" } });
    const id = sandbox.facts.installationId;
    await control("PATCH", `/installations/${id}`, { permissions: { issues: "write" } });
    expect((await sanctions("PUT", "/orgs/sandbox-org/blocks/mal")).status).toBe(403);
    const refused = await app("POST", `/app/installations/${id}/access_tokens`, {
      permissions: { organization_user_blocking: "write" },
    });
    expect(refused.status).toBe(422);
    const shown = await app("GET", `/app/installations/${id}`);
    expect(shown.body.permissions).toEqual({ issues: "write", metadata: "read" });
  });

  test("loses a repository, which does not exist for it any more", async () => {
    const { app, as, bot, control, sandbox } = await withSandbox();
    const token = await bot();
    const { id } = (await as("owen")("GET", conduct)).body;
    await control("DELETE", `/installations/${sandbox.facts.installationId}/repositories/${id}`);
    expect((await token("GET", conduct)).status).toBe(404);
    expect((await app("GET", `${conduct}/installation`)).status).toBe(404);
    const [last] = (await app("GET", "/app/hook/deliveries")).body;
    expect(last).toMatchObject({ event: "installation_repositories", action: "removed" });
  });

  // https://docs.github.com/en/apps/maintaining-github-apps/suspending-a-github-app-installation
  test("is suspended: no token is made, none is good, nothing is told, until an owner ends it", async () => {
    const { app, as, bot, control, sandbox } = await withSandbox();
    const token = await bot();
    const id = sandbox.facts.installationId;
    const mint = () => app("POST", `/app/installations/${id}/access_tokens`, {});
    const told = async () =>
      (await app("GET", "/app/hook/deliveries")).body.map(
        ({ event, action }: Json) => `${event} ${action}`,
      );
    await control("PATCH", `/installations/${id}`, { suspended: true });
    const refused = await mint();
    expect([refused.status, refused.body.message]).toEqual([
      403,
      "This installation has been suspended",
    ]);
    expect((await token("GET", conduct)).status).toBe(403);
    const shown = (await app("GET", `/app/installations/${id}`)).body;
    expect(shown.suspended_by.login).toBe("owen");
    await as("owen")("POST", `${conduct}/issues`, { title: "unheard" });
    expect(await told()).toEqual(["installation suspend"]);
    await control("PATCH", `/installations/${id}`, { suspended: false });
    expect((await mint()).status).toBe(201);
    expect((await token("GET", conduct)).status).toBe(200);
    expect(await told()).toEqual(["installation unsuspend", "installation suspend"]);
  });

  test("ends, and its tokens with it", async () => {
    const { app, bot, control, sandbox } = await withSandbox();
    const token = await bot();
    await control("DELETE", `/installations/${sandbox.facts.installationId}`);
    expect((await token("GET", conduct)).status).toBe(401);
    expect((await app("GET", "/app/installations")).body).toEqual([]);
  });
});

describe("a deleted account", () => {
  test("leaves a ghost where it wrote, and nothing else", async () => {
    const { as, bot, control, sandbox } = await withSandbox();
    const id = sandbox.facts.users["mal"]?.id;
    await as("owen")("PUT", "/orgs/sandbox-org/blocks/mal");
    await control("POST", "/delete-account", { login: "mal" });
    expect((await as("mal")("GET", "/user")).status).toBe(401);
    expect((await as("owen")("GET", "/users/mal")).status).toBe(404);
    expect((await as("owen")("GET", `/user/${id}`)).status).toBe(404);
    expect((await as("owen")("GET", "/orgs/sandbox-org/blocks")).body).toEqual([]);
    const [comment] = (await as("owen")("GET", "/repos/sandbox-org/project/issues/1/comments"))
      .body;
    expect(comment.user).toMatchObject({ login: "ghost", id: 10_137 });
    const query = `{ repository(owner: "sandbox-org", name: "project") { issue(number: 1) {
      comments(first: 1) { nodes { author { login } body } } } } user(login: "mal") { id } }`;
    const { body } = await (await bot())("POST", "/graphql", { query });
    expect(body.data.repository.issue.comments.nodes).toEqual([
      { author: null, body: "Works here." },
    ]);
    expect(body.errors).toMatchObject([{ type: "NOT_FOUND", path: ["user"] }]);
  });

  test("frees its login for somebody else, who is somebody else", async () => {
    const { as, control, sandbox } = await withSandbox();
    await control("POST", "/delete-account", { login: "mal" });
    await control("POST", "/rename", { from: "rin", to: "mal" });
    const { body } = await as("owen")("GET", "/users/mal");
    expect(body.id).toBe(sandbox.facts.users["rin"]?.id);
  });
});
