import { describe, expect, test } from "vitest";
import { withSandbox, conduct, type Json } from "./support/with-sandbox.ts";

const org = "/orgs/sandbox-org";
const project = "/repos/sandbox-org/project";

describe("a member", () => {
  test("is removed by owners and apps with the permission, with all access", async () => {
    const { as, app, bot } = await withSandbox();
    const owen = as("owen");
    await owen("PUT", `${conduct}/collaborators/pat`, { permission: "triage" });
    await owen("POST", `${conduct}/issues`, { title: "x", assignees: ["pat"] });
    expect((await as("ada")("DELETE", `${org}/members/pat`)).status).toBe(403);
    const narrow = await bot({ permissions: { members: "read" } });
    expect((await narrow("DELETE", `${org}/members/pat`)).status).toBe(403);
    const sanctions = await bot({ permissions: { members: "write" } });
    expect((await sanctions("DELETE", `${org}/members/pat`)).status).toBe(204);
    expect((await sanctions("GET", `${org}/members/pat`)).status).toBe(404);
    expect((await sanctions("DELETE", `${org}/members/pat`)).status).toBe(404);
    expect((await as("pat")("GET", conduct)).status).toBe(404);
    expect((await owen("GET", `${conduct}/issues/1`)).body.assignees).toEqual([]);
    expect((await owen("PUT", `${org}/blocks/pat`)).status).toBe(204);
    const told = (await app("GET", "/app/hook/deliveries")).body.map(
      ({ event, action }: Json) => `${event}.${action}`,
    );
    expect(told).toEqual(
      expect.arrayContaining([
        "organization.member_removed",
        "member.removed",
        "org_block.blocked",
      ]),
    );
  });

  test("is invited, and is one once they accept", async () => {
    const { as } = await withSandbox();
    const invited = await as("owen")("PUT", `${org}/memberships/rin`, { role: "member" });
    expect(invited.body).toMatchObject({ state: "pending", role: "member" });
    const pending = (await as("owen")("GET", `${org}/memberships/rin`)).body;
    expect(pending).toMatchObject({ state: "pending", role: "member", user: { login: "rin" } });
    expect((await as("owen")("GET", `${org}/memberships/mal`)).status).toBe(404);
    expect((await as("owen")("GET", `${org}/members/rin`)).status).toBe(404);
    const accept = { state: "active" };
    const joined = await as("rin")("PATCH", "/user/memberships/orgs/sandbox-org", accept);
    expect(joined.body).toMatchObject({ state: "active", role: "member" });
    expect((await as("owen")("GET", `${org}/members/rin`)).status).toBe(204);
    const raised = await as("owen")("PUT", `${org}/memberships/rin`, { role: "admin" });
    expect(raised.body).toMatchObject({ state: "active", role: "admin" });
    const owners = (await as("owen")("GET", `${org}/members?role=admin`)).body;
    expect(owners.map(({ login }: Json) => login).toSorted()).toEqual(["owen", "rin"]);
  });

  test("leaves by themselves, but the last owner cannot", async () => {
    const { as } = await withSandbox();
    expect((await as("pat")("DELETE", `${org}/memberships/pat`)).status).toBe(204);
    expect((await as("owen")("DELETE", `${org}/memberships/owen`)).status).toBe(403);
    expect((await as("owen")("PUT", `${org}/memberships/owen`, { role: "member" })).status).toBe(
      403,
    );
    expect((await as("owen")("PUT", `${org}/outside_collaborators/owen`)).status).toBe(403);
    await as("owen")("PUT", `${org}/memberships/ada`, { role: "admin" });
    expect((await as("ada")("DELETE", `${org}/members/owen`)).status).toBe(204);
  });
});

describe("outside collaborators", () => {
  test("are listed and removed from every repository; members are not", async () => {
    const { as, bot } = await withSandbox();
    const sanctions = await bot({ permissions: { members: "write" } });
    const outside = (await sanctions("GET", `${org}/outside_collaborators`)).body;
    expect(outside.map(({ login }: Json) => login)).toEqual(["mal"]);
    const member = await sanctions("DELETE", `${org}/outside_collaborators/dee`);
    expect(member.status).toBe(422);
    expect((await sanctions("DELETE", `${org}/outside_collaborators/mal`)).status).toBe(204);
    expect((await sanctions("GET", `${org}/outside_collaborators`)).body).toEqual([]);
    const role = await as("owen")("GET", `${project}/collaborators/mal/permission`);
    expect(role.body.role_name).toBe("read");
  });

  test("can be made of members, who keep what they were given", async () => {
    const { as } = await withSandbox();
    expect((await as("owen")("PUT", `${org}/outside_collaborators/dee`)).status).toBe(204);
    expect((await as("owen")("GET", `${org}/members/dee`)).status).toBe(404);
    expect((await as("dee")("GET", conduct)).status).toBe(200);
    expect((await as("owen")("PUT", `${org}/outside_collaborators/rin`)).status).toBe(404);
  });
});

/**
 * GitHub's description of the blocks says of accounts flagged as spam that they answer 404; users report
 * that nobody finds the rest of them either. https://docs.github.com/rest/orgs/blocking
 */
describe("an account that GitHub hides as spam", () => {
  test("is found by nobody and on no list, and keeps what it has", async () => {
    const { as, control, sandbox } = await withSandbox();
    const owen = as("owen");
    await owen("PUT", `${conduct}/collaborators/pat`, { permission: "triage" });
    const { id } = (await owen("GET", "/users/pat")).body;
    await control("POST", "/flag-account", { login: "pat" });
    const paths = [
      "/users/pat",
      `/user/${id}`,
      `${org}/members/pat`,
      `${org}/memberships/pat`,
      `${conduct}/collaborators/pat`,
      `${conduct}/collaborators/pat/permission`,
      `${conduct}/assignees/pat`,
    ];
    const answers = await Promise.all(paths.map((path) => owen("GET", path)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
    const lists = [`${org}/members`, `${conduct}/collaborators`, `${conduct}/assignees`];
    const listed = await Promise.all(lists.map((path) => owen("GET", `${path}?per_page=100`)));
    const logins = listed.flatMap(({ body }) => body.map(({ login }: Json) => login));
    expect(logins).toContain("ada");
    expect(logins).not.toContain("pat");
    const change = await owen("PUT", `${conduct}/collaborators/pat`, { permission: "pull" });
    expect(change.status).toBe(404);
    expect((await owen("DELETE", `${conduct}/collaborators/pat`)).status).toBe(404);
    expect((await as("pat")("GET", conduct)).status).toBe(200);
    expect(sandbox.facts.users["pat"]?.id).toBe(id);
    await control("POST", "/flag-account", { login: "pat", flagged: false });
    expect((await owen("GET", `${conduct}/collaborators/pat`)).status).toBe(204);
  });
});

/** https://docs.github.com/enterprise-cloud@latest/organizations/managing-organization-settings/setting-permissions-for-adding-outside-collaborators */
describe("people from outside", () => {
  test("are invited by owners alone where the organisation says so, and members by every admin", async () => {
    const { as, bot, control } = await withSandbox();
    const steward = await bot({ permissions: { administration: "write" } });
    const invite = (login: string) =>
      ["PUT" as const, `${conduct}/collaborators/${login}`, { permission: "triage" }] as const;
    await control("PATCH", "/organizations/sandbox-org", { allow_outside_invitations: false });
    expect((await steward(...invite("rin"))).status).toBe(403);
    expect((await steward(...invite("pat"))).status).toBe(204);
    expect((await as("owen")(...invite("rin"))).status).toBe(201);
    await control("PATCH", "/organizations/sandbox-org", { allow_outside_invitations: true });
    expect((await steward(...invite("mal"))).status).toBe(201);
  });
});
