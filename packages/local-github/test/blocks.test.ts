import { describe, expect, test } from "vitest";
import { withSandbox, conduct, type Json } from "./support/with-sandbox.ts";

const org = "/orgs/sandbox-org";
const project = "/repos/sandbox-org/project";
const logins = (people: Json): string[] => people.map(({ login }: Json) => login);

describe("blocking", () => {
  test("is for owners, and for apps with the permission", async () => {
    const { as, bot, anyone } = await withSandbox();
    expect((await as("ada")("GET", `${org}/blocks`)).status).toBe(403);
    expect((await as("ada")("PUT", `${org}/blocks/mal`)).status).toBe(403);
    expect((await anyone("GET", `${org}/blocks`)).status).toBe(401);
    const without = await bot({ permissions: { issues: "write" } });
    expect((await without("PUT", `${org}/blocks/mal`)).status).toBe(403);
    const sanctions = await bot({ permissions: { organization_user_blocking: "write" } });
    expect((await sanctions("GET", `${org}/blocks/mal`)).status).toBe(404);
    expect((await sanctions("PUT", `${org}/blocks/mal`)).status).toBe(204);
    expect((await sanctions("GET", `${org}/blocks/mal`)).status).toBe(204);
    expect(logins((await as("owen")("GET", `${org}/blocks`)).body)).toEqual(["mal"]);
    expect((await sanctions("PUT", `${org}/blocks/mal`)).status).toBe(204);
    expect((await sanctions("DELETE", `${org}/blocks/mal`)).status).toBe(204);
    expect((await sanctions("DELETE", `${org}/blocks/mal`)).status).toBe(204);
    expect((await sanctions("GET", `${org}/blocks`)).body).toEqual([]);
  });

  test.each(["ada", "pat", "owen", "sandbox-org", "steward[bot]"])(
    "is refused for %s: members, owners, oneself, what is no person",
    async (login) => {
      const { as } = await withSandbox();
      const answer = await as("owen")("PUT", `${org}/blocks/${encodeURIComponent(login)}`);
      expect(answer.status).toBe(422);
      expect((await as("owen")("GET", `${org}/blocks`)).body).toEqual([]);
    },
  );

  test("takes roles, assignments and invitations away, and unblocking brings none back", async () => {
    const { as, app } = await withSandbox();
    const owen = as("owen");
    await owen("POST", `${project}/issues/1/assignees`, { assignees: ["mal"] });
    await owen("PUT", `${org}/memberships/mal`, { role: "member" });
    await owen("PUT", `${conduct}/collaborators/mal`, { permission: "pull" });
    expect((await owen("PUT", `${org}/blocks/mal`)).status).toBe(204);
    const after = async () => [
      logins((await owen("GET", `${project}/collaborators?affiliation=direct`)).body),
      (await owen("GET", `${project}/issues/1`)).body.assignees,
      (await owen("GET", `${conduct}/invitations`)).body,
    ];
    expect(await after()).toEqual([["owen"], [], []]);
    await owen("DELETE", `${org}/blocks/mal`);
    expect(await after()).toEqual([["owen"], [], []]);
    expect(
      (await as("mal")("PATCH", "/user/memberships/orgs/sandbox-org", { state: "active" })).status,
    ).toBe(404);
    const told = (await app("GET", "/app/hook/deliveries")).body
      .filter(({ event }: Json) => event === "org_block")
      .map(({ action }: Json) => action);
    expect(told).toEqual(["unblocked", "blocked"]);
  });

  test("keeps people from writing, not from reading or taking away what they wrote", async () => {
    const { as } = await withSandbox();
    const mal = as("mal");
    const own = (await mal("GET", `${project}/issues/1/comments`)).body[0];
    await as("owen")("PUT", `${org}/blocks/mal`);
    expect((await mal("GET", `${project}/issues/1`)).status).toBe(200);
    const refused = await mal("POST", `${project}/issues/1/comments`, { body: "but" });
    expect(refused.status).toBe(422);
    expect(refused.body.errors[0].message).toBe("User is blocked");
    expect((await mal("POST", `${project}/issues`, { title: "x" })).status).toBe(422);
    const reaction = { content: "heart" };
    expect((await mal("POST", `${project}/issues/1/reactions`, reaction)).status).toBe(422);
    expect((await mal("DELETE", `${project}/issues/comments/${own.id}`)).status).toBe(204);
    await as("owen")("DELETE", `${org}/blocks/mal`);
    const again = await mal("POST", `${project}/issues/1/comments`, { body: "hello" });
    expect(again.status).toBe(201);
  });

  test("is of the person, whatever they are called", async () => {
    const { as, control, sandbox } = await withSandbox();
    await as("owen")("PUT", `${org}/blocks/mal`);
    await control("POST", "/rename", { from: "mal", to: "mallory" });
    const blocked = (await as("owen")("GET", `${org}/blocks`)).body;
    expect(blocked).toMatchObject([{ login: "mallory", id: sandbox.facts.users["mal"]?.id }]);
    expect((await as("owen")("GET", `${org}/blocks/mallory`)).status).toBe(204);
    expect((await as("owen")("GET", `${org}/blocks/mal`)).status).toBe(404);
  });
});
