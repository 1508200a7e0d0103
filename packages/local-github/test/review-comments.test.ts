import { describe, expect, test } from "vitest";
import { withProposal } from "./support/proposal.ts";
import { conduct, type Json } from "./support/with-sandbox.ts";

const path = "resolutions/amber-heron.md";

describe("a comment on a line", () => {
  test("stands in a review of its own, and replies in its thread (docs.github.com/rest/pulls/comments)", async () => {
    const { as, bot, pull, head } = await withProposal();
    const ada = as("ada");
    const said = { body: "why?", path, line: 1, commit_id: head };
    const first = await ada("POST", `${pull}/comments`, said);
    expect(first).toMatchObject({ status: 201, body: { path, line: 1, body: "why?" } });
    const replies = `${pull}/comments/${first.body.id}/replies`;
    const reply = await as("bo")("POST", replies, { body: "since they said so" });
    expect(reply.body).toMatchObject({ in_reply_to_id: first.body.id, line: 1 });
    const nested = `${pull}/comments/${reply.body.id}/replies`;
    expect((await ada("POST", nested, { body: "x" })).status).toBe(422);
    const reviews = (await bot("GET", `${pull}/reviews`)).body;
    expect(reviews.map(({ state, body }: Json) => [state, body])).toEqual([
      ["COMMENTED", ""],
      ["COMMENTED", ""],
    ]);
    const query = `query($id: ID!) { node(id: $id) { ... on PullRequest { reviewThreads(last: 5) {
      totalCount nodes { path comments(last: 5) { nodes { body publishedAt replyTo { body } } } } } } } }`;
    const { node_id: id } = (await bot("GET", pull)).body;
    const { node } = (await bot("POST", "/graphql", { query, variables: { id } })).body.data;
    expect(node.reviewThreads).toMatchObject({
      totalCount: 1,
      nodes: [{ path, comments: { nodes: [{ body: "why?" }, { replyTo: { body: "why?" } }] } }],
    });
  });

  test("is of a file that the pull request changes", async () => {
    const { as, pull, head } = await withProposal();
    const said = { body: "why?", path: "README.md", line: 1, commit_id: head };
    expect((await as("ada")("POST", `${pull}/comments`, said)).status).toBe(422);
    expect((await as("ada")("GET", `${pull}/reviews`)).body).toEqual([]);
  });

  test("is seen by others once its review is handed in", async () => {
    const { as, bot, pull } = await withProposal();
    const comments = [{ body: "why?", path, line: 1 }];
    const { body: pending } = await as("ada")("POST", `${pull}/reviews`, { comments });
    expect((await bot("GET", `${pull}/comments`)).body).toEqual([]);
    const event = { event: "COMMENT" };
    await as("ada")("POST", `${pull}/reviews/${pending.id}/events`, event);
    expect((await bot("GET", `${pull}/comments`)).body).toMatchObject([{ body: "why?" }]);
  });

  test("is edited and deleted by its author (docs.github.com/webhooks/webhook-events-and-payloads#pull_request_review_comment)", async () => {
    const { as, app, pull, head } = await withProposal();
    const said = { body: "why?", path, line: 1, commit_id: head };
    const { body } = await as("ada")("POST", `${pull}/comments`, said);
    const one = `${conduct}/pulls/comments/${body.id}`;
    expect((await as("bo")("PATCH", one, { body: "x" })).status).toBe(403);
    expect((await as("ada")("PATCH", one, { body: "how?" })).body.body).toBe("how?");
    expect((await as("ada")("POST", `${one}/reactions`, { content: "eyes" })).status).toBe(201);
    expect((await as("ada")("DELETE", one)).status).toBe(204);
    expect((await as("ada")("GET", one)).status).toBe(404);
    const deliveries = (await app("GET", "/app/hook/deliveries")).body;
    const told = deliveries.filter(({ event: of }: Json) => of === "pull_request_review_comment");
    expect(told.map(({ action }: Json) => action)).toEqual(["deleted", "edited", "created"]);
  });
});
