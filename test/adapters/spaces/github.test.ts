import { describe, expect, test } from "vitest";
import { Transient } from "../../../src/ports/errors.ts";
import type { Json } from "local-github/testing";
import { withSandbox } from "../../world/with-sandbox.ts";
import {
  blocked,
  observe,
  owners,
  personIn,
  putOut,
  release,
  remove,
  seen,
  spaceIn,
} from "./space-in.ts";

const org = "/orgs/sandbox-org";
const ids = (people: Json): number[] => people.map(({ id }: Json) => id);

/** What was written to the local GitHub by the app, tokens aside, since `DELETE /requests`. */
async function written(there: Awaited<ReturnType<typeof withSandbox>>): Promise<string[]> {
  const requests = await there.control("GET", "/requests");
  return requests
    .filter(({ by, method }: Json) => by === "comity[bot]" && method !== "GET")
    .map(({ method, path }: Json) => `${method} ${path}`);
}

describe("what somebody has in an organisation", () => {
  test.each([
    ["mal", { membership: "none", wasInvited: false, collaboratedOn: "unknown" }],
    ["rin", { membership: "none", wasInvited: false, collaboratedOn: [] }],
    ["pat", { membership: "member", wasInvited: false, collaboratedOn: [] }],
    ["owen", { membership: "owner", wasInvited: false, collaboratedOn: [] }],
  ])("is seen of %s", async (login, expected) => {
    const there = await withSandbox();
    const standing = await observe(spaceIn(there), personIn(there, login));
    const isMember = expected.membership !== "none";
    expect(standing).toEqual({ standing: "free", isMember, evidence: expected });
  });

  test("names the repositories of a collaborator where the app sees all of them", async () => {
    const there = await withSandbox();
    const { installation_id } = await there.control("POST", "/organisations", {
      login: "other-org",
      owner: "owen",
      install: true,
    });
    const repos = ["website", "docs"];
    for (const name of repos) await there.as("owen")("POST", "/orgs/other-org/repos", { name });
    await there.as("owen")("PUT", "/repos/other-org/docs/collaborators/mal");
    const [invitation] = (await there.as("mal")("GET", "/user/repository_invitations")).body;
    await there.as("mal")("PATCH", `/user/repository_invitations/${invitation.id}`);
    const space = spaceIn(there, "other-org");
    expect(await seen(space, personIn(there, "mal"))).toMatchObject({
      evidence: { collaboratedOn: ["docs"] },
    });
    expect(installation_id).toEqual(expect.any(Number));
  });

  test("has an invitation, and a block, in it", async () => {
    const there = await withSandbox();
    await there.as("owen")("PUT", `${org}/memberships/rin`, { role: "admin" });
    const space = spaceIn(there);
    const invited = {
      standing: "free",
      isMember: false,
      evidence: { membership: "none", wasInvited: true },
    };
    expect(await observe(space, personIn(there, "rin"))).toMatchObject(invited);
    await there.as("owen")("PUT", `${org}/blocks/rin`);
    const out = {
      standing: "removed",
      isMember: false,
      evidence: { membership: "none", wasInvited: false },
    };
    expect(await observe(space, personIn(there, "rin"))).toMatchObject(out);
  });
});

describe("putting somebody out", () => {
  test.each(["mal", "pat", "rin"])(
    "ends what %s has, blocks them, and is read back",
    async (login) => {
      const there = await withSandbox();
      const space = spaceIn(there);
      const person = personIn(there, login);
      const done = { done: true, proof: `GET /orgs/sandbox-org/blocks lists ${person.id}` };
      expect(await putOut(space, person)).toEqual(done);
      const owen = there.as("owen");
      expect(ids((await owen("GET", `${org}/blocks`)).body)).toEqual([person.id]);
      expect((await owen("GET", `${org}/members/${login}`)).status).toBe(404);
      expect((await owen("GET", `${org}/outside_collaborators`)).body).not.toContainEqual(
        expect.objectContaining({ login }),
      );
      expect(await blocked(space)).toEqual(new Set([person.id]));
    },
  );

  test("takes an invitation back, so that it cannot be accepted when the ban ends", async () => {
    const there = await withSandbox();
    await there.as("owen")("PUT", `${org}/memberships/rin`, { role: "member" });
    const space = spaceIn(there);
    expect(await putOut(space, personIn(there, "rin"))).toMatchObject({ done: true });
    await release(space, personIn(there, "rin"));
    const accepted = await there.as("rin")("PATCH", "/user/memberships/orgs/sandbox-org", {
      state: "active",
    });
    expect(accepted.status).toBe(404);
  });

  test("twice writes nothing the second time", async () => {
    const there = await withSandbox();
    const space = spaceIn(there);
    await putOut(space, personIn(there, "mal"));
    await there.control("DELETE", "/requests");
    expect(await putOut(space, personIn(there, "mal"))).toMatchObject({ done: true });
    expect(await written(there)).toEqual([]);
  });

  test("leaves a block that somebody made by hand as it is", async () => {
    const there = await withSandbox();
    await there.as("owen")("PUT", `${org}/blocks/mal`);
    await there.control("DELETE", "/requests");
    expect(await putOut(spaceIn(there), personIn(there, "mal"))).toMatchObject({ done: true });
    expect(await written(there)).toEqual([]);
  });

  test("never touches an owner, also one made so after they were looked at", async () => {
    const there = await withSandbox();
    const space = spaceIn(there);
    const before = await seen(space, personIn(there, "pat"));
    await there.as("owen")("PUT", `${org}/memberships/pat`, { role: "admin" });
    await there.control("DELETE", "/requests");
    const pat = personIn(there, "pat");
    expect(await remove(space, pat, before)).toEqual({ waitsFor: "is-owner" });
    expect(await putOut(space, personIn(there, "owen"))).toEqual({ waitsFor: "is-owner" });
    expect(await written(there)).toEqual([]);
  });

  test("takes no membership that was not seen, and says to look again", async () => {
    const there = await withSandbox();
    const space = spaceIn(there);
    const before = await seen(space, personIn(there, "rin"));
    await there.as("owen")("PUT", `${org}/memberships/rin`, { role: "member" });
    const invited = remove(space, personIn(there, "rin"), before);
    await expect(invited).rejects.toThrow(Transient);
    await there.as("rin")("PATCH", "/user/memberships/orgs/sandbox-org", { state: "active" });
    await expect(remove(space, personIn(there, "rin"), before)).rejects.toThrow(Transient);
    expect((await there.as("owen")("GET", `${org}/members/rin`)).status).toBe(204);
    expect(await putOut(space, personIn(there, "rin"))).toMatchObject({ done: true });
  });

  test("of a deleted account waits for a human", async () => {
    const there = await withSandbox();
    const space = spaceIn(there);
    const mal = personIn(there, "mal");
    const before = await seen(space, mal);
    await there.control("POST", "/delete-account", { login: "mal" });
    await there.control("POST", "/rename", { from: "rin", to: "mal" });
    expect(await observe(space, mal)).toEqual({ waitsFor: "account-not-shown" });
    expect(await remove(space, mal, before)).toEqual({ waitsFor: "account-not-shown" });
    expect(await blocked(space)).toEqual(new Set());
  });

  test("that GitHub refuses waits for a human", async () => {
    const there = await withSandbox();
    // Only people can be blocked.
    const { body: bot } = await there.as("owen")("GET", "/users/comity%5Bbot%5D");
    const app = { id: bot.id, login: bot.login };
    expect(await putOut(spaceIn(there), app)).toEqual({ waitsFor: "block-refused" });
  });
});

test("the owners of an organisation are listed by account, and nobody else", async () => {
  const there = await withSandbox();
  expect(await owners(spaceIn(there))).toEqual(new Set([personIn(there, "owen").id]));
});

describe("letting somebody in again", () => {
  test("lifts their block and no other", async () => {
    const there = await withSandbox();
    const space = spaceIn(there);
    await putOut(space, personIn(there, "mal"));
    await putOut(space, personIn(there, "rin"));
    const mal = personIn(there, "mal");
    const done = { done: true, proof: `GET /orgs/sandbox-org/blocks does not list ${mal.id}` };
    expect(await release(space, mal)).toEqual(done);
    expect(await blocked(space)).toEqual(new Set([personIn(there, "rin").id]));
    await there.control("DELETE", "/requests");
    expect(await release(space, mal)).toEqual(done);
    expect(await written(there)).toEqual([]);
  });
});

describe("an account that GitHub hides as spam", () => {
  test("is never called released because it is on no list, and hides nobody after it", async () => {
    const there = await withSandbox();
    const space = spaceIn(there);
    const [mal, rin] = [personIn(there, "mal"), personIn(there, "rin")];
    await putOut(space, mal);
    const crowd = Array.from({ length: 99 }, (_, i) => `crowd-${i}`);
    await there.control("POST", "/accounts", { logins: crowd });
    const owen = there.as("owen");
    for (const login of crowd) await owen("PUT", `/orgs/sandbox-org/blocks/${login}`);
    await putOut(space, rin);
    await there.control("POST", "/flag-account", { login: "mal" });
    expect((await blocked(space)).has(rin.id)).toBe(true);
    expect(await release(space, mal)).toEqual({ waitsFor: "account-not-shown" });
    await there.control("POST", "/flag-account", { login: "mal", flagged: false });
    expect(await release(space, mal)).toMatchObject({ done: true });
    expect((await blocked(space)).has(mal.id)).toBe(false);
  });
});

describe("many blocks", () => {
  test("are read to the last page", async () => {
    const there = await withSandbox();
    const crowd = Array.from({ length: 200 }, (_, i) => `crowd-${i}`);
    await there.control("POST", "/accounts", { logins: crowd });
    const block = there.as("owen");
    await Promise.all(crowd.map((login) => block("PUT", `/orgs/sandbox-org/blocks/${login}`)));
    const space = spaceIn(there);
    expect((await blocked(space)).size).toBe(200);
    await putOut(space, personIn(there, "mal"));
    expect((await blocked(space)).size).toBe(201);
    expect(await seen(space, personIn(there, "mal"))).toMatchObject({ standing: "removed" });
  });
});
