import { describe, expect, test } from "vitest";
import { startReceiver } from "./support/receiver.ts";
import { conduct, withSandbox } from "./support/with-sandbox.ts";

describe("taking an issue elsewhere", () => {
  // https://docs.github.com/rest/issues/issues#get-an-issue
  test("a transferred one is led to, with what was said, for who may read it there", async () => {
    const { url, received } = await startReceiver();
    const { as, bot, control } = await withSandbox({ webhooksUrl: url });
    const owen = as("owen");
    const app = await bot();
    const place = { name: "elsewhere", private: true };
    const { body: target } = await app("POST", "/orgs/sandbox-org/repos", place);
    const issue = (await owen("POST", `${conduct}/issues`, { title: "x", body: "words" })).body;
    await owen("POST", `${conduct}/issues/1/comments`, { body: "more words" });
    const query = `mutation { transferIssue(input: { issueId: "${issue.node_id}", repositoryId: "${target.node_id}" }) { issue { id number } } }`;
    const byApp = await app("POST", "/graphql", { query });
    expect(byApp.body.errors[0].type).toBe("FORBIDDEN");
    const { body } = await owen("POST", "/graphql", { query });
    const { id, number } = body.data.transferIssue.issue;
    expect(id).not.toBe(issue.node_id);
    const led = await owen("GET", `${conduct}/issues/1`);
    expect(led.body).toMatchObject({ node_id: id, title: "x" });
    const there = `/repos/sandbox-org/elsewhere/issues/${number}/comments`;
    expect((await owen("GET", there)).body).toMatchObject([{ body: "more words" }]);
    expect((await owen("GET", `${conduct}/issues/1/comments`)).status).toBe(404);
    expect((await as("dee")("GET", `${conduct}/issues/1`)).status).toBe(404);
    const node = { query: `{ node(id: "${issue.node_id}") { id } }` };
    expect((await owen("POST", "/graphql", node)).body.errors[0].type).toBe("NOT_FOUND");
    await control("GET", "/idle");
    const told = received.find(({ payload }) => payload.action === "transferred");
    expect(told?.payload).toMatchObject({ changes: { new_issue: { number } } });
  });

  // https://docs.github.com/graphql/reference/objects#convertedtodiscussionevent
  test("one made a discussion stays behind, closed and locked for good", async () => {
    const { as, control } = await withSandbox();
    const owen = as("owen");
    await owen("PATCH", conduct, { has_discussions: true });
    await owen("POST", `${conduct}/issues`, { title: "x" });
    const asked = { repository: "sandbox-org/conduct", number: 1, by: "owen" };
    await control("POST", "/convert-issue", asked);
    const { body } = await owen("GET", `${conduct}/issues/1`);
    expect(body).toMatchObject({ state: "closed", locked: true });
    expect((await owen("PATCH", `${conduct}/issues/1`, { state: "open" })).status).toBe(422);
    const lines = (await owen("GET", `${conduct}/issues/1/timeline`)).body;
    expect(lines).toContainEqual(expect.objectContaining({ event: "converted_to_discussion" }));
  });
});
