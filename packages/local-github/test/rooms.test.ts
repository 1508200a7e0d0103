import { describe, expect, test } from "vitest";
import { startReceiver } from "./support/receiver.ts";
import { conduct, withSandbox, type Json } from "./support/with-sandbox.ts";

const room = "/repos/sandbox-org/conduct-amber-heron";
const newRoom = {
  name: "conduct-amber-heron",
  private: true,
  auto_init: true,
  has_wiki: false,
  has_projects: false,
};

const deletion = (id: string) => ({
  query: `mutation { deleteIssue(input: { issueId: "${id}" }) { repository { name } } }`,
});

describe("a repository made by an app", () => {
  test("is the app's at once, begins with a commit, and is told of", async () => {
    const { url, received } = await startReceiver();
    const { bot, as, control } = await withSandbox({ webhooksUrl: url });
    const steward = await bot();
    const made = await steward("POST", "/orgs/sandbox-org/repos", newRoom);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ private: true, has_wiki: false, has_pages: false });
    const head = await steward("GET", `${room}/git/ref/heads/main`);
    expect(head.status).toBe(200);
    const reached = (await steward("GET", "/installation/repositories")).body.repositories;
    expect(reached.map(({ name }: Json) => name)).toEqual(["conduct", newRoom.name]);
    expect((await as("bo")("GET", room)).status).toBe(404);
    expect((await as("owen")("GET", room)).status).toBe(200);
    await control("GET", "/idle");
    const [first, second] = received;
    expect(first?.headers["x-github-event"]).toBe("installation_repositories");
    expect(first?.payload).toMatchObject({
      action: "added",
      repository_selection: "selected",
      repositories_added: [{ full_name: `sandbox-org/${newRoom.name}`, private: true }],
      installation: { account: { login: "sandbox-org" } },
    });
    expect(second?.payload).toMatchObject({ action: "created", sender: { type: "Bot" } });
  });

  test("needs a token that may administer, a free name, and REST", async () => {
    const { bot, as } = await withSandbox();
    const weak = await bot({ permissions: { issues: "write" } });
    expect((await weak("POST", "/orgs/sandbox-org/repos", newRoom)).status).toBe(403);
    expect((await as("rin")("POST", "/orgs/sandbox-org/repos", newRoom)).status).toBe(403);
    const steward = await bot();
    const taken = await steward("POST", "/orgs/sandbox-org/repos", { ...newRoom, name: "Conduct" });
    expect(taken.status).toBe(422);
    const query = `mutation { createRepository(input: { name: "x", visibility: PRIVATE }) { repository { id } } }`;
    const answer = await steward("POST", "/graphql", { query });
    expect(answer.body.errors[0].type).toBe("FORBIDDEN");
  });

  test("is unknown to the app for as long as GitHub's indexes lag, and not to people", async () => {
    const { bot, as, control } = await withSandbox();
    const steward = await bot();
    await control("POST", "/index-lag", { length: "2m" });
    await expect(control("POST", "/index-lag", { length: "soon" })).rejects.toThrow("no length");
    const { node_id } = (await steward("POST", "/orgs/sandbox-org/repos", newRoom)).body;
    const query = `{ node(id: "${node_id}") { id } }`;
    expect((await steward("GET", room)).status).toBe(404);
    expect((await steward("POST", "/graphql", { query })).body.errors[0].type).toBe("NOT_FOUND");
    expect((await as("owen")("GET", room)).status).toBe(200);
    await control("POST", "/clock", { advance: "2m" });
    expect((await steward("GET", room)).status).toBe(200);
    expect((await steward("POST", "/graphql", { query })).body.errors).toBe(undefined);
  });

  test("takes no word about forks, and none about Actions, where owners settled that for all", async () => {
    const { bot, control } = await withSandbox();
    const steward = await bot();
    await steward("POST", "/orgs/sandbox-org/repos", newRoom);
    for (const allow_forking of [true, false]) {
      const refused = await steward("PATCH", room, { allow_forking });
      expect(refused.status).toBe(422);
      expect(refused.body.message).toBe(
        "This organization does not allow private repository forking",
      );
    }
    expect((await steward("GET", room)).body).toMatchObject({ allow_forking: false });
    await control("PATCH", "/organizations/sandbox-org", { allow_actions: false });
    const actions = `${room}/actions/permissions`;
    expect((await steward("PUT", actions, { enabled: false })).status).toBe(409);
    expect((await steward("GET", actions)).body).toEqual({ enabled: false });
  });

  test("cannot be made, and its issues not deleted, where owners do not let apps", async () => {
    const { bot, as, control } = await withSandbox();
    const steward = await bot();
    const allow_issue_deletion_by_apps = false;
    const off = { allow_repository_creation: false, allow_issue_deletion_by_apps };
    await control("PATCH", "/organizations/sandbox-org", off);
    expect((await steward("POST", "/orgs/sandbox-org/repos", newRoom)).status).toBe(422);
    expect((await as("ada")("POST", "/orgs/sandbox-org/repos", newRoom)).status).toBe(403);
    expect((await as("owen")("POST", "/orgs/sandbox-org/repos", newRoom)).status).toBe(201);
    const issue = (await as("owen")("POST", `${conduct}/issues`, { title: "x" })).body;
    const refused = await steward("POST", "/graphql", deletion(issue.node_id));
    expect(refused.body.errors[0].type).toBe("FORBIDDEN");
    const owners = await as("owen")("POST", "/graphql", deletion(issue.node_id));
    expect(owners.body.errors).toBe(undefined);
  });

  test("takes settings: forking, Actions, no page, no teams", async () => {
    const { bot, as, control } = await withSandbox();
    const steward = await bot();
    await control("PATCH", "/organizations/sandbox-org", { allow_private_forks: true });
    await steward("POST", "/orgs/sandbox-org/repos", newRoom);
    const off = { allow_forking: false, has_issues: true };
    expect((await steward("PATCH", room, off)).body).toMatchObject({ allow_forking: false });
    const actions = `${room}/actions/permissions`;
    expect((await steward("GET", actions)).body).toMatchObject({ enabled: true });
    expect((await steward("PUT", actions, { enabled: false })).status).toBe(204);
    expect((await steward("GET", actions)).body).toEqual({ enabled: false });
    expect((await steward("GET", `${room}/pages`)).status).toBe(404);
    expect((await steward("GET", `${room}/teams`)).body).toEqual([]);
    expect((await as("ada")("PUT", actions, { enabled: true })).status).toBe(404);
  });

  test("can be deleted by its admins, and then is nowhere", async () => {
    const { url, received } = await startReceiver();
    const { bot, as, control } = await withSandbox({ webhooksUrl: url });
    const steward = await bot();
    await steward("POST", "/orgs/sandbox-org/repos", newRoom);
    await steward("PUT", `${room}/collaborators/ada`, { permission: "triage" });
    const issue = (await as("ada")("POST", `${room}/issues`, { title: "x" })).body;
    expect((await as("ada")("DELETE", room)).status).toBe(403);
    expect((await steward("DELETE", room)).status).toBe(204);
    expect((await as("owen")("GET", room)).status).toBe(404);
    const query = `query { node(id: "${issue.node_id}") { id } }`;
    expect((await as("ada")("POST", "/graphql", { query })).body.data.node).toBeNull();
    const again = await steward("POST", "/orgs/sandbox-org/repos", newRoom);
    expect(again.status).toBe(201);
    await control("GET", "/idle");
    const told = received.map(({ headers, payload }) => [
      headers["x-github-event"],
      payload.action,
    ]);
    expect(told).toContainEqual(["repository", "deleted"]);
    expect(told).toContainEqual(["installation_repositories", "removed"]);
  });

  test("takes its pull requests with it, also for those who kept their ids", async () => {
    const { bot, as } = await withSandbox();
    const steward = await bot();
    const owen = as("owen");
    await steward("POST", "/orgs/sandbox-org/repos", newRoom);
    const { sha } = (await owen("GET", `${room}/git/ref/heads/main`)).body.object;
    await owen("POST", `${room}/git/refs`, { ref: "refs/heads/draft", sha });
    const file = { message: "Draft", content: "eA==", branch: "draft" };
    await owen("PUT", `${room}/contents/x`, file);
    const pull = { title: "A resolution", head: "draft", base: "main" };
    const { node_id } = (await owen("POST", `${room}/pulls`, pull)).body;
    const query = `query { node(id: "${node_id}") { id } }`;
    expect((await owen("POST", "/graphql", { query })).body.data.node).toEqual({ id: node_id });
    await owen("DELETE", room);
    expect((await owen("POST", "/graphql", { query })).body.data.node).toBeNull();
  });
});

describe("collaborators", () => {
  test("of the organisation have their role at once, outsiders when they accept", async () => {
    const { as } = await withSandbox();
    const owen = as("owen");
    const to = (login: string) => `${conduct}/collaborators/${login}`;
    expect((await owen("PUT", to("eve"), { permission: "triage" })).status).toBe(204);
    const invited = await owen("PUT", to("rin"), { permission: "triage" });
    expect(invited.status).toBe(201);
    expect(invited.body).toMatchObject({ invitee: { login: "rin" }, permissions: "triage" });
    expect((await as("rin")("GET", conduct)).status).toBe(404);
    const again = await owen("PUT", to("rin"), { permission: "pull" });
    expect(again.body).toMatchObject({ id: invited.body.id, permissions: "read" });
    expect((await owen("GET", `${conduct}/invitations`)).body).toHaveLength(1);
    const own = `/user/repository_invitations/${invited.body.id}`;
    expect((await as("mal")("PATCH", own)).status).toBe(404);
    expect((await as("rin")("PATCH", own)).status).toBe(204);
    const permission = await owen("GET", `${to("rin")}/permission`);
    expect(permission.body).toMatchObject({ role_name: "read" });
    expect((await owen("GET", `${conduct}/invitations`)).body).toEqual([]);
  });

  test("can decline, be uninvited, and wait seven days at most", async () => {
    const { as, control } = await withSandbox();
    const owen = as("owen");
    const invite = async () => (await owen("PUT", `${conduct}/collaborators/rin`, {})).body.id;
    const own = (id: number) => `/user/repository_invitations/${id}`;
    expect((await as("rin")("DELETE", own(await invite()))).status).toBe(204);
    const second = await invite();
    expect((await owen("DELETE", `${conduct}/invitations/${second}`)).status).toBe(204);
    expect((await as("rin")("GET", "/user/repository_invitations")).body).toEqual([]);
    const third = await invite();
    await control("POST", "/clock", { advance: "7d" });
    expect((await as("rin")("PATCH", own(third))).status).toBe(404);
    expect((await as("rin")("GET", conduct)).status).toBe(404);
  });

  test("who are removed are taken off their issues, and what they invited is taken back", async () => {
    const { as } = await withSandbox();
    const owen = as("owen");
    await owen("PUT", `${conduct}/collaborators/ada`, { permission: "admin" });
    await as("ada")("PUT", `${conduct}/collaborators/rin`, {});
    await owen("POST", `${conduct}/issues`, { title: "x", assignees: ["ada"] });
    expect((await owen("DELETE", `${conduct}/collaborators/ada`)).status).toBe(204);
    expect((await owen("GET", `${conduct}/issues/1`)).body.assignees).toEqual([]);
    expect((await owen("GET", `${conduct}/invitations`)).body).toEqual([]);
  });

  test("that only the base permission makes come and go with it", async () => {
    const { as } = await withSandbox();
    const base = (level: string) => ({ default_repository_permission: level });
    expect((await as("ada")("PATCH", "/orgs/sandbox-org", base("read"))).status).toBe(403);
    const changed = await as("owen")("PATCH", "/orgs/sandbox-org", base("read"));
    expect(changed.body).toMatchObject(base("read"));
    expect((await as("pat")("GET", conduct)).status).toBe(200);
    await as("owen")("PATCH", "/orgs/sandbox-org", base("none"));
    expect((await as("pat")("GET", conduct)).status).toBe(404);
  });
});

describe("other ways in", () => {
  const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample steward";

  test("deploy keys are added by admins and listed to who administers", async () => {
    const { as, bot } = await withSandbox();
    const added = await as("owen")("POST", `${conduct}/keys`, { title: "mirror", key });
    expect(added.body).toMatchObject({ title: "mirror", read_only: false, added_by: "owen" });
    expect((await as("owen")("POST", `${conduct}/keys`, { key })).status).toBe(422);
    expect((await as("owen")("POST", `${conduct}/keys`, { key: "secret" })).status).toBe(422);
    const steward = await bot();
    expect((await steward("GET", `${conduct}/keys`)).body).toEqual([added.body]);
    expect((await as("dee")("GET", `${conduct}/keys`)).status).toBe(403);
    const one = `${conduct}/keys/${added.body.id}`;
    expect((await steward("GET", one)).status).toBe(200);
    expect((await steward("DELETE", one)).status).toBe(204);
    expect((await steward("GET", `${conduct}/keys`)).body).toEqual([]);
  });

  test("webhooks are listed to admins, and to apps only with a permission of their own", async () => {
    const { as, bot } = await withSandbox();
    const owen = as("owen");
    const config = { url: "https://elsewhere.example/hook", content_type: "json" };
    const hook = { name: "web", config, events: ["issues"], active: true };
    expect((await owen("POST", `${conduct}/hooks`, hook)).status).toBe(201);
    expect((await owen("POST", "/orgs/sandbox-org/hooks", hook)).status).toBe(201);
    const [listed] = (await owen("GET", `${conduct}/hooks`)).body;
    expect(listed).toMatchObject({ config, events: ["issues"], type: "Repository" });
    expect((await owen("GET", "/orgs/sandbox-org/hooks")).body).toHaveLength(1);
    expect((await as("dee")("GET", `${conduct}/hooks`)).status).toBe(403);
    expect((await (await bot())("GET", `${conduct}/hooks`)).status).toBe(403);
    expect((await owen("DELETE", `${conduct}/hooks/${listed.id}`)).status).toBe(204);
    expect((await owen("GET", `${conduct}/hooks`)).body).toEqual([]);
  });

  test("other apps are listed with what they may do", async () => {
    const { as, bot, control, with: bearing } = await withSandbox();
    const { token } = await control("POST", "/apps", {
      slug: "stale",
      organization: "sandbox-org",
      repositories: ["conduct"],
      permissions: { issues: "write" },
    });
    const steward = await bot();
    const { installations } = (await steward("GET", "/orgs/sandbox-org/installations")).body;
    const listed = installations.map(({ app_slug, permissions }: Json) => [
      app_slug,
      permissions.issues,
    ]);
    expect(listed).toEqual([
      ["steward", "write"],
      ["stale", "write"],
    ]);
    expect((await as("ada")("GET", "/orgs/sandbox-org/installations")).status).toBe(403);
    const stale = bearing(`token ${token}`);
    const said = await stale("POST", `${conduct}/issues`, { title: "x" });
    expect(said.body.user).toMatchObject({ login: "stale[bot]", type: "Bot" });
    expect((await stale("GET", "/orgs/sandbox-org/installations")).status).toBe(403);
  });
});

describe("deleting an issue", () => {
  test("leaves nothing but that there was one", async () => {
    const { url, received } = await startReceiver();
    const { as, bot, control } = await withSandbox({ webhooksUrl: url });
    const dee = as("dee");
    const issue = (await dee("POST", `${conduct}/issues`, { title: "x", body: "words" })).body;
    const comment = await dee("POST", `${conduct}/issues/1/comments`, { body: "more words" });
    const refused = await dee("POST", "/graphql", deletion(issue.node_id));
    expect(refused.body.errors[0].type).toBe("FORBIDDEN");
    const done = await (await bot())("POST", "/graphql", deletion(issue.node_id));
    expect(done.body.data.deleteIssue.repository.name).toBe("conduct");
    const gone = await dee("GET", `${conduct}/issues/1`);
    expect([gone.status, gone.body.message]).toEqual([410, "This issue was deleted"]);
    expect((await as("pat")("GET", `${conduct}/issues/1`)).status).toBe(404);
    expect((await dee("GET", `${conduct}/issues/comments/${comment.body.id}`)).status).toBe(404);
    expect((await dee("GET", `${conduct}/issues?state=all`)).body).toEqual([]);
    expect((await dee("POST", `${conduct}/issues`, { title: "y" })).body.number).toBe(2);
    await control("GET", "/idle");
    const deleted = received.find(({ payload }) => payload.action === "deleted");
    expect(deleted?.payload).toMatchObject({ issue: { number: 1 }, sender: { type: "Bot" } });
  });

  test("is up to the organisation, owners included", async () => {
    const { as, bot, control } = await withSandbox();
    const owen = as("owen");
    const shown = async () =>
      (await owen("GET", "/orgs/sandbox-org")).body.members_can_delete_issues;
    expect(await shown()).toBe(true);
    await control("PATCH", "/organizations/sandbox-org", { members_can_delete_issues: false });
    expect(await shown()).toBe(false);
    const issue = (await owen("POST", `${conduct}/issues`, { title: "x" })).body;
    for (const ask of [owen, await bot()]) {
      const refused = await ask("POST", "/graphql", deletion(issue.node_id));
      expect(refused.body.errors[0].type).toBe("FORBIDDEN");
    }
    expect((await owen("GET", `${conduct}/issues/1`)).status).toBe(200);
  });
});
