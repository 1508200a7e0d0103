import { describe, expect, test } from "vitest";
import { conduct, withSandbox } from "./support/with-sandbox.ts";

describe("a new sandbox", () => {
  test("has a case repository that holds the configuration and nothing else", async () => {
    const { as } = await withSandbox();
    const owen = as("owen");
    const tree = await owen("GET", `${conduct}/git/trees/main?recursive=1`);
    const files = tree.body.tree.filter((entry: { type: string }) => entry.type === "blob");
    expect(files.map((entry: { path: string }) => entry.path)).toEqual([".github/steward.yml"]);
    expect((await owen("GET", `${conduct}/commits`)).body).toHaveLength(1);
    expect((await owen("GET", `${conduct}/issues?state=all`)).body).toEqual([]);
    expect((await owen("GET", "/orgs/sandbox-org")).body.plan.name).toBe("team");
  });
});

describe("collaborators", () => {
  test("are added by admins, and see the repository from then on", async () => {
    const { as } = await withSandbox();
    expect(
      (await as("dee")("PUT", `${conduct}/collaborators/bo`, { permission: "triage" })).status,
    ).toBe(403);
    expect(
      (await as("owen")("PUT", `${conduct}/collaborators/bo`, { permission: "triage" })).status,
    ).toBe(204);
    const permission = await as("owen")("GET", `${conduct}/collaborators/bo/permission`);
    expect(permission.body).toMatchObject({ permission: "read", role_name: "triage" });
    expect((await as("bo")("GET", conduct)).body.permissions).toMatchObject({
      triage: true,
      push: false,
    });
    expect((await as("owen")("DELETE", `${conduct}/collaborators/bo`)).status).toBe(204);
    expect((await as("bo")("GET", conduct)).status).toBe(404);
  });

  test("are listed by how they came", async () => {
    const { as } = await withSandbox();
    const outside = await as("owen")(
      "GET",
      "/repos/sandbox-org/project/collaborators?affiliation=outside",
    );
    expect(outside.body.map((user: { login: string }) => user.login)).toEqual(["mal"]);
  });
});

describe("contents", () => {
  test("are written a file at a time, against the version one knows", async () => {
    const { as } = await withSandbox();
    const dee = as("dee");
    const path = `${conduct}/contents/notes/a.txt`;
    const content = Buffer.from("one\n").toString("base64");
    const created = await dee("PUT", path, { message: "First", content });
    expect(created.status).toBe(201);
    const { sha } = created.body.content;
    expect((await dee("PUT", path, { message: "No version", content })).status).toBe(422);
    const changed = await dee("PUT", path, { message: "Second", content: "dHdv", sha });
    expect(changed.status).toBe(200);
    expect((await dee("PUT", path, { message: "Stale", content, sha })).status).toBe(409);
    const file = await dee("GET", path);
    expect(Buffer.from(file.body.content, "base64").toString()).toBe("two");
    const raw = await dee("GET", path, undefined, { accept: "application/vnd.github.raw+json" });
    expect(raw.body).toBe("two");
    const removed = await dee("DELETE", path, { message: "Gone", sha: file.body.sha });
    expect(removed.status).toBe(200);
    expect((await dee("GET", path)).status).toBe(404);
  });

  test("need write to change", async () => {
    const { as } = await withSandbox();
    await as("owen")("PUT", `${conduct}/collaborators/ada`, { permission: "triage" });
    const answer = await as("ada")("PUT", `${conduct}/contents/x`, {
      message: "x",
      content: "eA==",
    });
    expect(answer.status).toBe(403);
  });
});

describe("git", () => {
  test("commits made by hand are unsigned, GitHub's own are signed", async () => {
    const { as } = await withSandbox();
    const dee = as("dee");
    const head = (await dee("GET", `${conduct}/git/ref/heads/main`)).body.object.sha;
    expect((await dee("GET", `${conduct}/commits/${head}`)).body.commit.verification.verified).toBe(
      true,
    );
    const tree = await dee("POST", `${conduct}/git/trees`, {
      base_tree: head,
      tree: [{ path: "x.txt", mode: "100644", type: "blob", content: "x" }],
    });
    const commit = await dee("POST", `${conduct}/git/commits`, {
      message: "By hand",
      tree: tree.body.sha,
      parents: [head],
    });
    expect(commit.body.verification).toMatchObject({ verified: false, reason: "unsigned" });
    const files = (await dee("GET", `${conduct}/commits/${commit.body.sha}`)).body.files;
    expect(
      files.map((file: { filename: string; status: string }) => [file.filename, file.status]),
    ).toEqual([["x.txt", "added"]]);
  });

  test("refs are created once, moved forwards, and only backwards by force", async () => {
    const { as } = await withSandbox();
    const dee = as("dee");
    const head = (await dee("GET", `${conduct}/git/ref/heads/main`)).body.object.sha;
    const made = { ref: "refs/heads/cases/amber-heron", sha: head };
    expect((await dee("POST", `${conduct}/git/refs`, made)).status).toBe(201);
    const again = await dee("POST", `${conduct}/git/refs`, made);
    expect(again.status).toBe(422);
    expect(again.body.message).toBe("Reference already exists");
    await dee("PUT", `${conduct}/contents/x`, {
      message: "x",
      content: "eA==",
      branch: "cases/amber-heron",
    });
    const back = await dee("PATCH", `${conduct}/git/refs/heads/cases/amber-heron`, { sha: head });
    expect(back.status).toBe(422);
    const forced = await dee("PATCH", `${conduct}/git/refs/heads/cases/amber-heron`, {
      sha: head,
      force: true,
    });
    expect(forced.body.object.sha).toBe(head);
    const matching = await dee("GET", `${conduct}/git/matching-refs/heads/cases/`);
    expect(matching.body.map(({ ref }: { ref: string }) => ref)).toEqual([
      "refs/heads/cases/amber-heron",
    ]);
    expect((await dee("DELETE", `${conduct}/git/refs/heads/cases/amber-heron`)).status).toBe(204);
    expect((await dee("GET", `${conduct}/git/ref/heads/cases/amber-heron`)).status).toBe(404);
  });
});

// https://docs.github.com/repositories/creating-and-managing-repositories/renaming-a-repository
describe("a repository that was renamed or transferred", () => {
  const query = (followRenames: boolean) => ({
    query: `{ repository(owner: "sandbox-org", name: "conduct", followRenames: ${followRenames}) { name } }`,
  });

  test("is found under the name it had, to read and to write", async () => {
    const { as, bot, anyone } = await withSandbox();
    const steward = await bot();
    await as("owen")("PATCH", conduct, { name: "care" });
    expect((await steward("GET", conduct)).body.full_name).toBe("sandbox-org/care");
    expect((await steward("GET", `${conduct}/labels?per_page=1`)).body).toHaveLength(1);
    const opened = await steward("POST", `${conduct}/issues`, { title: "Under the old name" });
    expect(opened.status).toBe(201);
    const found = (await steward("POST", "/graphql", query(true))).body.data;
    expect(found.repository.name).toBe("care");
    const unfollowed = await steward("POST", "/graphql", query(false));
    expect(unfollowed.body.errors[0].type).toBe("NOT_FOUND");
    expect((await anyone("GET", conduct)).status).toBe(404);
  });

  test("is found so no longer once another has that name", async () => {
    const { as } = await withSandbox();
    const owen = as("owen");
    await owen("PATCH", conduct, { name: "care" });
    await owen("POST", "/orgs/sandbox-org/repos", { name: "conduct", private: true });
    expect((await owen("GET", conduct)).body.full_name).toBe("sandbox-org/conduct");
    await owen("PATCH", "/repos/sandbox-org/care", { name: "conduct-2" });
    expect((await owen("GET", "/repos/sandbox-org/care")).body.name).toBe("conduct-2");
  });

  test("leaves what the app was installed on with its owner, and others see whose it is", async () => {
    const { as, app, bot, control } = await withSandbox();
    const { id } = (await as("owen")("GET", conduct)).body;
    const transfer = { repository: "sandbox-org/conduct", to: "rin" };
    await control("POST", "/transfer", transfer);
    expect((await as("rin")("GET", conduct)).body).toMatchObject({ id, full_name: "rin/conduct" });
    expect((await app("GET", `${conduct}/installation`)).status).toBe(404);
    expect((await (await bot())("GET", conduct)).status).toBe(404);
    await expect(control("POST", "/transfer", { ...transfer, to: "x" })).rejects.toThrow("unknown");
  });
});
