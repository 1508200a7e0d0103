import { describe, expect, test } from "vitest";
import { withSandbox } from "../world/with-sandbox.ts";

const conduct = "/repos/sandbox-org/conduct";

describe("a new sandbox", () => {
  test("has its cast, with who may do what", async () => {
    const { as, sandbox } = await withSandbox();
    const roles = Object.fromEntries(
      Object.entries(sandbox.facts.users).map(([login, { role }]) => [login, role]),
    );
    expect(roles).toEqual({
      ada: "chair",
      bo: "member",
      cy: "member",
      dee: "member",
      eve: "council",
      fay: "council",
      gus: "council",
      owen: "owner",
      rin: "community",
      pat: "community",
      mal: "community",
    });
    for (const [login, { id }] of Object.entries(sandbox.facts.users)) {
      expect((await as("owen")("GET", `/users/${login}`)).body.id).toBe(id);
    }
    const collaborators = await as("owen")("GET", `${conduct}/collaborators`);
    const access = collaborators.body.map((user: { login: string; role_name: string }) => [
      user.login,
      user.role_name,
    ]);
    expect(access).toEqual([
      ["dee", "write"],
      ["owen", "admin"],
    ]);
    expect((await as("owen")("GET", "/orgs/sandbox-org/members")).body).toHaveLength(9);
  });
});
