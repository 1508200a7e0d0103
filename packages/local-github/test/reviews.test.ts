import { describe, expect, test } from "vitest";
import { withProposal } from "./support/proposal.ts";
import { conduct, type Json } from "./support/with-sandbox.ts";

describe("a review", () => {
  test("is given by everybody who can read, on the commit it is of", async () => {
    const { as, bot, pull, head, blob, commit, approve } = await withProposal();
    const ada = await approve("ada");
    expect(ada.body).toMatchObject({ state: "APPROVED", commit_id: head, user: { login: "ada" } });
    expect((await approve("pat")).status).toBe(404);
    const second = await commit(bot, "resolutions/amber-heron.md", "---\nx\n", blob);
    expect((await approve("bo")).body.commit_id).toBe(second.head);
    const old = { event: "APPROVE", commit_id: head };
    expect((await as("cy")("POST", `${pull}/reviews`, old)).body.commit_id).toBe(head);
    const strange = { event: "APPROVE", commit_id: "0".repeat(40) };
    expect((await as("cy")("POST", `${pull}/reviews`, strange)).status).toBe(422);
    const reviews = (await bot("GET", `${pull}/reviews`)).body;
    expect(reviews.map(({ user }: Json) => user.login)).toEqual(["ada", "bo", "cy"]);
  });

  test("of one's own pull request can only be a comment", async () => {
    const { bot, pull } = await withProposal();
    const refused = await bot("POST", `${pull}/reviews`, { event: "APPROVE" });
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0].message).toBe("Can not approve your own pull request");
    const objected = await bot("POST", `${pull}/reviews`, { event: "REQUEST_CHANGES", body: "x" });
    expect(objected.body.errors[0].message).toBe(
      "Can not request changes on your own pull request",
    );
    const comment = await bot("POST", `${pull}/reviews`, { event: "COMMENT", body: "hm" });
    expect(comment.body.state).toBe("COMMENTED");
  });

  test("needs words unless it approves", async () => {
    const { approve } = await withProposal();
    expect((await approve("ada", "REQUEST_CHANGES")).status).toBe(422);
    expect((await approve("ada", "COMMENT", " ")).status).toBe(422);
    expect((await approve("ada", "REQUEST_CHANGES", "too long")).status).toBe(200);
  });

  test("is seen by nobody else while it is pending", async () => {
    const { as, bot, pull } = await withProposal();
    const pending = await as("ada")("POST", `${pull}/reviews`, { body: "draft" });
    expect(pending.body.state).toBe("PENDING");
    expect((await bot("GET", `${pull}/reviews`)).body).toEqual([]);
    expect((await as("ada")("POST", `${pull}/reviews`, { body: "another" })).status).toBe(422);
    const one = `${pull}/reviews/${pending.body.id}`;
    expect((await as("bo")("POST", `${one}/events`, { event: "APPROVE" })).status).toBe(404);
    const given = await as("ada")("POST", `${one}/events`, { event: "APPROVE", body: "yes" });
    expect(given.body).toMatchObject({ state: "APPROVED", body: "yes" });
    expect((await bot("GET", `${pull}/reviews`)).body).toHaveLength(1);
  });

  test("is edited by its author, and the history keeps what it said", async () => {
    const { as, app, bot, pull, approve } = await withProposal();
    const { id, node_id } = (await approve("ada", "COMMENT", "first")).body;
    expect((await as("bo")("PUT", `${pull}/reviews/${id}`, { body: "x" })).status).toBe(403);
    expect((await as("ada")("PUT", `${pull}/reviews/${id}`, { body: "second" })).status).toBe(200);
    const query = `query($id: ID!) { node(id: $id) { ... on PullRequestReview { body lastEditedAt
      editor { login } userContentEdits(first: 5) { nodes { diff } } } } }`;
    const { node } = (await bot("POST", "/graphql", { query, variables: { id: node_id } })).body
      .data;
    expect(node).toMatchObject({
      body: "second",
      editor: { login: "ada" },
      userContentEdits: { nodes: [{ diff: "second" }, { diff: "first" }] },
    });
    const deliveries = (await app("GET", "/app/hook/deliveries")).body;
    expect(deliveries[0]).toMatchObject({ event: "pull_request_review", action: "edited" });
  });

  test("is dismissed by people with write, and the timeline keeps by whom", async () => {
    const { as, bot, pull, opened, approve } = await withProposal();
    const { id } = (await approve("bo", "REQUEST_CHANGES", "no")).body;
    const dismissal = `${pull}/reviews/${id}/dismissals`;
    expect((await as("ada")("PUT", dismissal, { message: "x" })).status).toBe(403);
    expect((await as("dee")("PUT", dismissal, { message: "" })).status).toBe(422);
    const dismissed = await as("dee")("PUT", dismissal, { message: "not needed" });
    expect(dismissed.body).toMatchObject({ state: "DISMISSED", user: { login: "bo" } });
    const again = await as("dee")("PUT", dismissal, { message: "again" });
    expect(again.body.message).toBe("Can not dismiss a dismissed pull request review");
    const comment = (await approve("cy", "COMMENT", "hm")).body;
    const commented = await bot("PUT", `${pull}/reviews/${comment.id}/dismissals`, {
      message: "x",
    });
    expect(commented.status).toBe(422);
    const query = `query($id: ID!) { node(id: $id) { ... on PullRequest {
      timelineItems(first: 5, itemTypes: [REVIEW_DISMISSED_EVENT]) { nodes { ... on ReviewDismissedEvent {
        actor { login } previousReviewState dismissalMessage review { fullDatabaseId } pullRequestCommit { id } } } } } } }`;
    const variables = { id: opened.body.node_id };
    const { node } = (await bot("POST", "/graphql", { query, variables })).body.data;
    expect(node.timelineItems.nodes).toEqual([
      {
        actor: { login: "dee" },
        previousReviewState: "CHANGES_REQUESTED",
        dismissalMessage: "not needed",
        review: { fullDatabaseId: String(id) },
        pullRequestCommit: null,
      },
    ]);
  });
});

describe("asking for reviews", () => {
  const ask = (...reviewers: string[]) => ({ reviewers });

  test("is for triagers, of people with access, and ends with the review", async () => {
    const { as, bot, pull, approve } = await withProposal();
    const path = `${pull}/requested_reviewers`;
    const asked = await as("ada")("POST", path, ask("bo", "cy"));
    expect(asked.status).toBe(201);
    expect(asked.body.requested_reviewers).toHaveLength(2);
    expect((await bot("POST", path, ask("pat"))).status).toBe(422);
    expect((await bot("POST", path, ask("nobody"))).status).toBe(422);
    await approve("bo", "COMMENT", "looking");
    const left = (await bot("GET", path)).body.users;
    expect(left.map(({ login }: Json) => login)).toEqual(["cy"]);
    await bot("DELETE", path, ask("cy"));
    expect((await bot("GET", path)).body.users).toEqual([]);
    const timeline = (await bot("GET", `${conduct}/issues/1/timeline`)).body;
    expect(timeline.map(({ event }: Json) => event)).toEqual([
      "review_requested",
      "review_requested",
      "review_request_removed",
    ]);
  });

  test("reaches one at a time in a private repository of the free plan", async () => {
    const { bot, pull, approve } = await withProposal({ plan: "free" });
    const path = `${pull}/requested_reviewers`;
    const asked = await bot("POST", path, ask("bo", "cy"));
    expect(asked.body.requested_reviewers.map(({ login }: Json) => login)).toEqual(["bo"]);
    await approve("bo");
    const next = await bot("POST", path, ask("cy"));
    expect(next.body.requested_reviewers.map(({ login }: Json) => login)).toEqual(["cy"]);
  });

  test("ends when somebody loses access", async () => {
    const { owen, bot, pull } = await withProposal();
    await bot("POST", `${pull}/requested_reviewers`, ask("bo"));
    await owen("DELETE", "/orgs/sandbox-org/members/bo");
    expect((await bot("GET", `${pull}/requested_reviewers`)).body.users).toEqual([]);
  });
});
