import { describe, expect, test } from "vitest";
import { withProposal } from "./support/proposal.ts";
import { conduct, type Json } from "./support/with-sandbox.ts";

const events = (deliveries: Json): string[] =>
  deliveries
    .map(({ event, action }: Json) => (action === null ? event : `${event}.${action}`))
    .toReversed();

describe("a pull request", () => {
  test("is an issue too: in REST's list of issues, with comments, labels and assignees", async () => {
    const { as, opened, bot } = await withProposal();
    const number: number = opened.body.number;
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      state: "open",
      merged: false,
      mergeable: true,
      mergeable_state: "clean",
      user: { login: "steward[bot]" },
      head: { ref: "resolution/amber-heron" },
      base: { ref: "main" },
      commits: 1,
      changed_files: 1,
    });
    const issue = await bot("GET", `${conduct}/issues/${number}`);
    expect(issue.body.pull_request.url).toBe(opened.body.url);
    expect((await bot("GET", `${conduct}/issues`)).body).toHaveLength(1);
    await as("ada")("POST", `${conduct}/issues/${number}/comments`, { body: "read it" });
    await as("ada")("POST", `${conduct}/issues/${number}/labels`, { labels: ["bug"] });
    await as("ada")("POST", `${conduct}/issues/${number}/assignees`, { assignees: ["bo"] });
    const shown = await bot("GET", `${conduct}/pulls/${number}`);
    expect(shown.body).toMatchObject({
      comments: 1,
      labels: [{ name: "bug" }],
      assignee: { login: "bo" },
    });
    const query = `{ repository(owner: "sandbox-org", name: "conduct") {
      issues(first: 5) { totalCount } pullRequests(first: 5) { nodes { number title comments(first: 5) { totalCount } } }
      issueOrPullRequest(number: ${number}) { __typename } } }`;
    const { repository } = (await bot("POST", "/graphql", { query })).body.data;
    expect(repository).toEqual({
      issues: { totalCount: 0 },
      pullRequests: { nodes: [{ number, title: "amber-heron", comments: { totalCount: 1 } }] },
      issueOrPullRequest: { __typename: "PullRequest" },
    });
  });

  test("needs write on its branch, something to merge, and no twin", async () => {
    const { as, bot, root } = await withProposal();
    const input = { title: "x", head: "resolution/amber-heron", base: "main" };
    expect((await as("ada")("POST", `${conduct}/pulls`, input)).status).toBe(403);
    const twin = await bot("POST", `${conduct}/pulls`, input);
    expect(twin.status).toBe(422);
    expect(twin.body.errors[0].message).toBe(
      "A pull request already exists for sandbox-org:resolution/amber-heron.",
    );
    await bot("POST", `${conduct}/git/refs`, { ref: "refs/heads/same", sha: root });
    const empty = await bot("POST", `${conduct}/pulls`, { ...input, head: "same" });
    expect(empty.body.errors[0].message).toBe("No commits between main and same");
    const nowhere = await bot("POST", `${conduct}/pulls`, { ...input, head: "nowhere" });
    expect(nowhere.body.errors[0]).toMatchObject({ field: "head", code: "invalid" });
  });

  test("follows its branch, remembers force pushes, and closes when the branch goes", async () => {
    const { as, app, bot, pull, root, head, blob, commit } = await withProposal();
    const second = await commit(as("dee"), "resolutions/amber-heron.md", "---\nx\n", blob);
    expect((await bot("GET", pull)).body.head.sha).toBe(second.head);
    await commit(as("dee"), "smuggled.txt", "x");
    const files = (await bot("GET", `${pull}/files`)).body;
    expect(files.map(({ filename }: Json) => filename)).toEqual([
      "resolutions/amber-heron.md",
      "smuggled.txt",
    ]);
    expect((await bot("GET", `${pull}/commits`)).body).toHaveLength(3);
    const ref = `${conduct}/git/refs/heads/resolution/amber-heron`;
    await as("dee")("PATCH", ref, { sha: head, force: true });
    expect((await bot("GET", pull)).body).toMatchObject({ head: { sha: head }, changed_files: 1 });
    await as("dee")("DELETE", ref);
    expect((await bot("GET", pull)).body).toMatchObject({ state: "closed", merged: false });
    expect((await bot("PATCH", pull, { state: "open" })).status).toBe(422);
    await bot("POST", `${conduct}/git/refs`, {
      ref: "refs/heads/resolution/amber-heron",
      sha: head,
    });
    expect((await bot("PATCH", pull, { state: "open" })).body.state).toBe("open");
    const timeline = (await bot("GET", `${conduct}/issues/1/timeline`)).body;
    expect(timeline.map(({ event }: Json) => event)).toEqual([
      "head_ref_force_pushed",
      "head_ref_deleted",
      "closed",
      "reopened",
    ]);
    const told = events((await app("GET", "/app/hook/deliveries?per_page=100")).body);
    expect(told.filter((event) => event.startsWith("pull_request."))).toEqual([
      "pull_request.opened",
      "pull_request.synchronize",
      "pull_request.synchronize",
      "pull_request.synchronize",
      "pull_request.closed",
      "pull_request.reopened",
    ]);
    expect(root).not.toBe(head);
  });

  test("changes base and becomes a draft by its author or people with write", async () => {
    const { as, bot, pull, root } = await withProposal();
    await bot("POST", `${conduct}/git/refs`, { ref: "refs/heads/other", sha: root });
    expect((await as("ada")("PATCH", pull, { base: "other" })).status).toBe(403);
    expect((await as("dee")("PATCH", pull, { base: "other" })).body.base.ref).toBe("other");
    const id = (await bot("GET", pull)).body.node_id;
    const draft = (ask: typeof bot) =>
      ask("POST", "/graphql", {
        query: `mutation($id: ID!) { convertPullRequestToDraft(input: { pullRequestId: $id }) { pullRequest { isDraft } } }`,
        variables: { id },
      });
    expect((await draft(as("ada"))).body.errors[0].type).toBe("FORBIDDEN");
    expect((await draft(as("dee"))).body.data.convertPullRequestToDraft.pullRequest.isDraft).toBe(
      true,
    );
    const refused = await bot("PUT", `${pull}/merge`, {});
    expect(refused.status).toBe(405);
  });

  test("cannot be a draft in a private repository of the free plan", async () => {
    const { bot, root } = await withProposal({ plan: "free" });
    await bot("POST", `${conduct}/git/refs`, { ref: "refs/heads/other", sha: root });
    const draft = { title: "x", head: "resolution/amber-heron", base: "other", draft: true };
    const answer = await bot("POST", `${conduct}/pulls`, draft);
    expect(answer.status).toBe(422);
    expect(answer.body.message).toBe("Draft pull requests are not supported in this repository.");
  });
});

describe("merging", () => {
  test("goes only by the methods that the repository allows, of which one always is left", async () => {
    const { as, bot, pull, head } = await withProposal();
    const repository = pull.slice(0, pull.indexOf("/pulls/"));
    const off = { allow_squash_merge: false, allow_merge_commit: false };
    const owen = as("owen");
    expect((await owen("PATCH", repository, off)).body).toMatchObject({
      ...off,
      allow_rebase_merge: true,
    });
    const none = await owen("PATCH", repository, { allow_rebase_merge: false });
    expect(none.status).toBe(422);
    const refused = await bot("PUT", `${pull}/merge`, { sha: head, merge_method: "squash" });
    expect(refused.status).toBe(405);
    expect(refused.body.message).toBe("Squash merges are not allowed on this repository.");
    const merged = await bot("PUT", `${pull}/merge`, { sha: head, merge_method: "rebase" });
    expect(merged.body).toMatchObject({ merged: true });
  });

  test("takes the exact head, by people with write, and not what is closed already", async () => {
    const { as, bot, pull, head } = await withProposal();
    expect((await as("ada")("PUT", `${pull}/merge`, { sha: head })).status).toBe(403);
    const moved = await bot("PUT", `${pull}/merge`, { sha: "0".repeat(40) });
    expect(moved.status).toBe(409);
    expect(moved.body.message).toBe("Head branch was modified. Review and try the merge again.");
    const merged = await bot("PUT", `${pull}/merge`, { sha: head, merge_method: "squash" });
    expect(merged.body).toMatchObject({ merged: true });
    const shown = await bot("GET", pull);
    expect(shown.body).toMatchObject({
      state: "closed",
      merged: true,
      merge_commit_sha: merged.body.sha,
      merged_by: { login: "steward[bot]" },
    });
    expect((await bot("GET", `${pull}/merge`)).status).toBe(204);
    const main = await bot("GET", `${conduct}/commits/main`);
    expect(main.body).toMatchObject({
      sha: merged.body.sha,
      commit: { message: "amber-heron (#1)", verification: { verified: true } },
      author: { login: "steward[bot]" },
    });
    expect((await bot("PUT", `${pull}/merge`, {})).status).toBe(405);
    expect((await bot("PATCH", pull, { state: "open" })).status).toBe(422);
  });

  test("leaves two parents, or the same commits again, as asked", async () => {
    const { as, pull, head, root } = await withProposal();
    const merged = await as("dee")("PUT", `${pull}/merge`, {});
    const commit = await as("dee")("GET", `${conduct}/commits/${merged.body.sha}`);
    expect(commit.body.parents.map(({ sha }: Json) => sha)).toEqual([root, head]);
    expect(commit.body.commit.message).toBe(
      "Merge pull request #1 from sandbox-org/resolution/amber-heron\n\namber-heron",
    );
    const other = await withProposal();
    const rebased = await other.bot("PUT", `${other.pull}/merge`, { merge_method: "rebase" });
    const again = await other.bot("GET", `${conduct}/commits/${rebased.body.sha}`);
    expect(again.body.parents.map(({ sha }: Json) => sha)).toEqual([other.root]);
  });

  test("is refused where both sides changed the same file", async () => {
    const { owen, bot, pull } = await withProposal();
    const content = Buffer.from("ours").toString("base64");
    await owen("PUT", `${conduct}/contents/resolutions/amber-heron.md`, { message: "x", content });
    expect((await bot("GET", pull)).body).toMatchObject({
      mergeable: false,
      mergeable_state: "dirty",
    });
    expect((await bot("PUT", `${pull}/merge`, {})).status).toBe(405);
  });

  test("happens by itself when the head is pushed to the base", async () => {
    const { as, bot, pull, head } = await withProposal();
    await as("dee")("PATCH", `${conduct}/git/refs/heads/main`, { sha: head });
    expect((await bot("GET", pull)).body).toMatchObject({
      merged: true,
      merged_by: { login: "dee" },
      merge_commit_sha: head,
    });
  });
});
