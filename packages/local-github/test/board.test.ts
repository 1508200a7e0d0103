import { describe, expect, test } from "vitest";
import { startReceiver } from "./support/receiver.ts";
import { conduct, withSandbox } from "./support/with-sandbox.ts";

/** A board made by the app, with issue 1 on it. */
async function withBoard(webhooksUrl?: string) {
  const started = await withSandbox({ webhooksUrl });
  const asBot = await started.bot();
  const graphql = async (query: string) => (await asBot("POST", "/graphql", { query })).body.data;
  const { organization } = await graphql(`
    query {
      organization(login: "sandbox-org") {
        id
      }
    }
  `);
  const made = await graphql(
    `mutation { createProjectV2(input: { ownerId: "${organization.id}", title: "Cases" }) { projectV2 { number } } }`,
  );
  const board = `/orgs/sandbox-org/projectsV2/${made.createProjectV2.projectV2.number}`;
  const issue = await started.as("dee")("POST", `${conduct}/issues`, { title: "Report" });
  const item = await asBot("POST", `${board}/items`, { type: "Issue", id: issue.body.id });
  const fields = (await asBot("GET", `${board}/fields`)).body;
  const status = fields.find((field: { name: string }) => field.name === "Status");
  return {
    ...started,
    asBot,
    board,
    item: `${board}/items/${item.body.id}`,
    itemId: item.body.id,
    status,
    issue,
  };
}

describe("a board", () => {
  test("takes an issue once", async () => {
    const { asBot, board, itemId, issue } = await withBoard();
    const again = await asBot("POST", `${board}/items`, { type: "Issue", id: issue.body.id });
    expect(again.body.id).toBe(itemId);
    expect((await asBot("GET", `${board}/items`)).body).toHaveLength(1);
  });

  test("moves a card when a member moves it, and tells from what to what", async () => {
    const { url, received } = await startReceiver();
    const { as, control, item, status } = await withBoard(url);
    const [todo, , done] = status.options;
    await as("dee")("PATCH", item, { fields: [{ id: status.id, value: todo.id }] });
    const moved = await as("dee")("PATCH", item, { fields: [{ id: status.id, value: done.id }] });
    expect(moved.status).toBe(200);
    await control("GET", "/idle");
    const edits = received.filter(
      ({ payload }) => payload.projects_v2_item !== undefined && payload.action === "edited",
    );
    expect(edits.at(-1)?.payload).toMatchObject({
      changes: {
        field_value: {
          field_name: "Status",
          field_type: "single_select",
          from: { name: "Todo" },
          to: { name: "Done" },
        },
      },
      sender: { login: "dee" },
    });
    expect(edits.at(-1)?.payload).not.toHaveProperty("repository");
    const shown = await as("dee")("GET", `${item}?fields=${status.id}`);
    expect(shown.body.fields).toMatchObject([
      { name: "Status", value: { id: done.id, name: { raw: "Done" } } },
    ]);
  });

  test("shows nothing of an issue to a member who may not read it, and nothing at all to outsiders", async () => {
    const { as, board, item } = await withBoard();
    const seen = await as("pat")("GET", item);
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.body)).not.toContain("Report");
    expect((await as("mal")("GET", board)).status).toBe(404);
  });

  test("refuses an option its field does not have", async () => {
    const { as, item, status } = await withBoard();
    expect(
      (await as("dee")("PATCH", item, { fields: [{ id: status.id, value: "00000000" }] })).status,
    ).toBe(422);
  });

  test("pages by cursor", async () => {
    const { asBot, board } = await withBoard();
    const names: string[] = [];
    let next: string | undefined = `${board}/fields?per_page=4`;
    while (next !== undefined) {
      const page = await asBot("GET", next);
      names.push(...page.body.map(({ name }: { name: string }) => name));
      next = /<https?:\/\/[^/]+([^>]*)>; rel="next"/.exec(page.headers.get("link") ?? "")?.[1];
    }
    expect(names).toHaveLength(10);
    expect(new Set(names).size).toBe(10);
  });
});

// https://docs.github.com/graphql/reference/mutations#deleteprojectv2
test("a board is deleted with its cards by whoever administers it, and the issue stays", async () => {
  const { asBot, as, board, issue } = await withBoard();
  const { node_id: id } = (await asBot("GET", board)).body;
  const query = `mutation { deleteProjectV2(input: { projectId: "${id}" }) { projectV2 { title } } }`;
  const refused = await as("dee")("POST", "/graphql", { query });
  expect(refused.body.errors[0].type).toBe("FORBIDDEN");
  expect((await asBot("GET", board)).status).toBe(200);
  const deleted = await as("owen")("POST", "/graphql", { query });
  expect(deleted.body.data.deleteProjectV2.projectV2.title).toBe("Cases");
  expect((await as("owen")("GET", board)).status).toBe(404);
  expect((await as("dee")("GET", `${conduct}/issues/${issue.body.number}`)).status).toBe(200);
});

// https://github.com/orgs/community/discussions/209484
test("a card that moves leaves no line where GitHub is told to write none", async () => {
  const { as, control, item, status, issue } = await withBoard();
  const lines = async () => {
    const { body } = await as("dee")("GET", `${conduct}/issues/${issue.body.number}/timeline`);
    return body.filter(({ event }: { event: string }) => event.includes("status_changed")).length;
  };
  const move = (to: number) =>
    as("dee")("PATCH", item, { fields: [{ id: status.id, value: status.options[to].id }] });
  await move(0);
  expect(await lines()).toBe(1);
  await control("PATCH", "/told", { moves: false });
  await move(1);
  expect(await lines()).toBe(1);
});
