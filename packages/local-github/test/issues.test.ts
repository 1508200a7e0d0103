import { describe, expect, test } from "vitest";
import { conduct, withSandbox, type Json } from "./support/with-sandbox.ts";

/** ada has triage, cy sees nothing, dee has write; issue 1 is dee's. */
async function withIssue() {
  const started = await withSandbox();
  await started.as("owen")("PUT", `${conduct}/collaborators/ada`, { permission: "triage" });
  await started.as("dee")("POST", `${conduct}/issues`, { title: "Report", body: "text" });
  return started;
}

describe("a private repository", () => {
  test("does not exist for those without access, whatever they ask of it", async () => {
    const { as } = await withIssue();
    for (const login of ["pat", "mal", "cy"]) {
      const ask = as(login);
      expect((await ask("GET", conduct)).status).toBe(404);
      expect((await ask("GET", `${conduct}/issues/1`)).status).toBe(404);
      expect((await ask("POST", `${conduct}/issues/1/comments`, { body: "x" })).status).toBe(404);
      expect((await ask("GET", "/orgs/sandbox-org/repos")).body).toHaveLength(1);
    }
  });

  test("is open to the organisation's owners", async () => {
    const { as } = await withIssue();
    const answer = await as("owen")("GET", conduct);
    expect(answer.body.permissions.admin).toBe(true);
  });

  test("tells its base permission to owners only", async () => {
    const { as } = await withIssue();
    expect((await as("owen")("GET", "/orgs/sandbox-org")).body.default_repository_permission).toBe(
      "none",
    );
    expect((await as("pat")("GET", "/orgs/sandbox-org")).body).not.toHaveProperty(
      "default_repository_permission",
    );
  });
});

describe("issues", () => {
  test("are created, read, changed and closed", async () => {
    const { as } = await withIssue();
    const ada = as("ada");
    const created = await ada("POST", `${conduct}/issues`, { title: "Another", labels: ["bug"] });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({
      number: 2,
      state: "open",
      user: { login: "ada" },
      labels: [{ name: "bug" }],
    });
    const closed = await ada("PATCH", `${conduct}/issues/2`, {
      state: "closed",
      state_reason: "not_planned",
    });
    expect(closed.body).toMatchObject({
      state: "closed",
      state_reason: "not_planned",
      closed_by: { login: "ada" },
    });
    expect(
      (await ada("GET", `${conduct}/issues`)).body.map((issue: { number: number }) => issue.number),
    ).toEqual([1]);
  });

  test("of others are not reworded with triage, but labelled", async () => {
    const { as } = await withIssue();
    expect((await as("ada")("PATCH", `${conduct}/issues/1`, { body: "mine" })).status).toBe(403);
    expect(
      (await as("ada")("POST", `${conduct}/issues/1/labels`, { labels: ["bug"] })).status,
    ).toBe(200);
  });

  test("are listed by label, state, assignee and page", async () => {
    const { as } = await withIssue();
    const dee = as("dee");
    for (const title of ["b", "c"])
      await dee("POST", `${conduct}/issues`, { title, labels: ["bug"], assignees: ["ada"] });
    const numbers = async (query: string) => {
      const answer = await dee("GET", `${conduct}/issues?${query}`);
      return answer.body.map((issue: { number: number }) => issue.number);
    };
    expect(await numbers("labels=bug")).toEqual([3, 2]);
    expect(await numbers("labels=bug,question")).toEqual([]);
    expect(await numbers("assignee=ada&direction=asc")).toEqual([2, 3]);
    expect(await numbers("assignee=none")).toEqual([1]);
    expect(await numbers("creator=ada")).toEqual([]);
    const page = await dee("GET", `${conduct}/issues?per_page=1&page=2`);
    expect(page.body).toHaveLength(1);
    expect(page.headers.get("link")).toMatch(
      /page=3>; rel="next".*rel="last".*page=1>; rel="first"/,
    );
  });

  test("take as assignees only who may be assigned, without a word about the others", async () => {
    const { as } = await withIssue();
    const answer = await as("dee")("POST", `${conduct}/issues/1/assignees`, {
      assignees: ["ada", "mal", "nobody"],
    });
    expect(answer.status).toBe(201);
    expect(answer.body.assignees.map((user: { login: string }) => user.login)).toEqual(["ada"]);
  });

  test("have one assignee in a private repository on the free plan", async () => {
    const { as } = await withSandbox({ plan: "free" });
    await as("owen")("PUT", `${conduct}/collaborators/ada`, { permission: "triage" });
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    const answer = await as("dee")("POST", `${conduct}/issues/1/assignees`, {
      assignees: ["ada", "dee"],
    });
    expect(answer.body.assignees).toHaveLength(1);
  });

  test("without a title are refused", async () => {
    const { as } = await withIssue();
    expect((await as("dee")("POST", `${conduct}/issues`, { body: "x" })).status).toBe(422);
  });
});

describe("comments", () => {
  test("are edited by their author and by those with write, not with triage", async () => {
    const { as } = await withIssue();
    const { id } = (await as("dee")("POST", `${conduct}/issues/1/comments`, { body: "one" })).body;
    expect(
      (await as("ada")("PATCH", `${conduct}/issues/comments/${id}`, { body: "two" })).status,
    ).toBe(403);
    expect(
      (await as("dee")("PATCH", `${conduct}/issues/comments/${id}`, { body: "two" })).body.body,
    ).toBe("two");
    expect(
      (await as("owen")("PATCH", `${conduct}/issues/comments/${id}`, { body: "three" })).body.user
        .login,
    ).toBe("dee");
  });

  test("leave a line in the timeline when they are deleted", async () => {
    const { as } = await withIssue();
    const { id } = (await as("ada")("POST", `${conduct}/issues/1/comments`, { body: "one" })).body;
    expect((await as("dee")("DELETE", `${conduct}/issues/comments/${id}`)).status).toBe(204);
    expect((await as("dee")("GET", `${conduct}/issues/1/comments`)).body).toEqual([]);
    const timeline = (await as("dee")("GET", `${conduct}/issues/1/timeline`)).body;
    expect(timeline.at(-1)).toMatchObject({ event: "comment_deleted", actor: { login: "dee" } });
  });

  test("on a locked issue need write", async () => {
    const { as } = await withIssue();
    expect(
      (await as("dee")("PUT", `${conduct}/issues/1/lock`, { lock_reason: "resolved" })).status,
    ).toBe(204);
    expect((await as("ada")("POST", `${conduct}/issues/1/comments`, { body: "x" })).status).toBe(
      403,
    );
    expect((await as("dee")("POST", `${conduct}/issues/1/comments`, { body: "x" })).status).toBe(
      201,
    );
  });
});

describe("reactions", () => {
  test("twice are one, and only one's own are taken back", async () => {
    const { as, bot } = await withIssue();
    const path = `${conduct}/issues/1/reactions`;
    const asBot = await bot();
    const first = await asBot("POST", path, { content: "eyes" });
    expect(first.status).toBe(201);
    expect((await asBot("POST", path, { content: "eyes" })).status).toBe(200);
    expect((await as("dee")("DELETE", `${path}/${first.body.id}`)).status).toBe(403);
    expect((await as("dee")("GET", `${conduct}/issues/1`)).body.reactions).toMatchObject({
      eyes: 1,
      total_count: 1,
    });
    expect((await asBot("DELETE", `${path}/${first.body.id}`)).status).toBe(204);
  });
});

// https://docs.github.com/rest/issues/issues#create-an-issue
test("a label that there is not is left out of a new issue by who may make none", async () => {
  const { as } = await withSandbox();
  await as("owen")("PUT", `${conduct}/collaborators/bo`, { permission: "triage" });
  const labels = ["bug", "never-made"];
  const opened = await as("bo")("POST", `${conduct}/issues`, { title: "With labels", labels });
  expect(opened.status).toBe(201);
  expect(opened.body.labels.map(({ name }: Json) => name)).toEqual(["bug"]);
  const made = await as("dee")("POST", `${conduct}/issues`, { title: "By a writer", labels });
  expect(made.body.labels.map(({ name }: Json) => name)).toEqual(labels);
});
