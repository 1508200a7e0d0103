import { describe, expect, test } from "vitest";
import { connectSpaces, surroundingsOfSpaces } from "../../../src/app/engine/connect-spaces.ts";
import { spaceKinds } from "../../../src/app/engine/space-kinds.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import type { Json } from "local-github/testing";
import { withSandbox, type SandboxUnderTest } from "../../world/with-sandbox.ts";
import { fixedClock } from "../github/fixed-clock.ts";
import { rightAfter } from "./just-before.ts";
import { blocked, observe, personIn, putOut, release, remove, seen, spaceIn } from "./space-in.ts";
import { recordSecrets } from "../../fakes/record-keys.ts";

async function withAnother(install: boolean) {
  const there = await withSandbox();
  const asked = { login: "other-org", owner: "ola", members: ["pat"], install };
  const { installation_id: installation } = await there.control("POST", "/organisations", asked);
  return { ...there, installation: Number(installation) };
}

async function installAgain({ control }: SandboxUnderTest): Promise<void> {
  await control("POST", "/installations", { organization: "other-org" });
}

describe("several organisations", () => {
  test("each have members, blocks and tokens of their own", async () => {
    const there = await withAnother(true);
    const [own, other] = [spaceIn(there), spaceIn(there, "other-org")];
    const pat = personIn(there, "pat");
    expect(await putOut(other, pat)).toMatchObject({ done: true });
    expect(await seen(own, pat)).toMatchObject({ isMember: true, standing: "free" });
    expect(await blocked(own)).toEqual(new Set());
    expect(await blocked(other)).toEqual(new Set([pat.id]));
  });

  test("get tokens that can do nothing in repositories", async () => {
    const there = await withAnother(true);
    await putOut(spaceIn(there, "other-org"), personIn(there, "mal"));
    const minted = (await there.control("GET", "/requests?bodies=1")).filter(({ path }: Json) =>
      path.endsWith("/access_tokens"),
    );
    expect(minted.map(({ path, request }: Json) => [path, request])).toEqual([
      [
        `/app/installations/${there.installation}/access_tokens`,
        {
          permissions: {
            members: "write",
            metadata: "read",
            organization_user_blocking: "write",
          },
        },
      ],
    ]);
  });
});

describe("an organisation", () => {
  test("without the app waits for a human", async () => {
    const there = await withAnother(false);
    const space = spaceIn(there, "other-org");
    const mal = personIn(there, "mal");
    const standing = await seen(spaceIn(there), mal);
    const waits = { waitsFor: "app-not-installed" };
    expect(await observe(space, mal)).toEqual(waits);
    expect(await remove(space, mal, standing)).toEqual(waits);
    expect(await release(space, mal)).toEqual(waits);
    await expect(blocked(space)).rejects.toThrow(Terminal);
    await expect(blocked(space)).rejects.toMatchObject({ edge: { missing: "installation" } });
  });

  test("that takes the app off is noticed, and so is its return", async () => {
    const there = await withAnother(true);
    // The token is old enough that GitHub knows it everywhere.
    let late = 0;
    const space = spaceIn(there, "other-org", undefined, () => Date.now() + late);
    const mal = personIn(there, "mal");
    await putOut(space, mal);
    await there.control("DELETE", `/installations/${there.installation}`);
    late = 120_000;
    await expect(observe(space, mal)).rejects.toThrow(Transient);
    late = 0;
    expect(await observe(space, mal)).toEqual({ waitsFor: "app-not-installed" });
    expect(await release(space, mal)).toEqual({ waitsFor: "app-not-installed" });
    await installAgain(there);
    expect(await seen(space, mal)).toMatchObject({ standing: "removed" });
  });

  test("that did not grant the permission waits for a human", async () => {
    const there = await withAnother(true);
    await there.control("PATCH", `/installations/${there.installation}`, {
      permissions: { members: "write" },
    });
    const waits = { waitsFor: "permission-missing" };
    const space = spaceIn(there, "other-org");
    expect(await observe(space, personIn(there, "mal"))).toEqual(waits);
    expect(await release(space, personIn(there, "mal"))).toEqual(waits);
    await expect(blocked(space)).rejects.toMatchObject({ edge: { missing: "permission" } });
  });

  test("that takes the permission away in between waits for a human", async () => {
    const there = await withAnother(true);
    const without = () =>
      there.control("PATCH", `/installations/${there.installation}`, {
        permissions: { members: "write", organization_user_blocking: "read" },
      });
    const ask = rightAfter(/^GET .*\/memberships\/mal$/, without);
    const space = spaceIn(there, "other-org", ask);
    const mal = personIn(there, "mal");
    expect(await putOut(space, mal)).toEqual({ waitsFor: "permission-missing" });
    expect((await there.as("ola")("GET", "/orgs/other-org/blocks")).body).toEqual([]);
  });

  test("the host did not allow waits for whoever runs the app, and is not asked anything", async () => {
    const there = await withAnother(true);
    const { facts, url } = there.sandbox;
    const surroundings = surroundingsOfSpaces(
      { allowed: ["Sandbox-Org"], keyed: [] },
      {
        github: {
          app: { id: facts.appId, privateKey: facts.privateKey },
          apiUrl: url,
          webhookSecret: "",
          recordSecrets,
          caseRepositories: [],
          organisations: [],
        },
        clock: fixedClock("2026-11-22T16:00:00Z"),
        fetch: (...request) => fetch(...request),
        wallTime: Date.now,
      },
    );
    const find = connectSpaces(spaceKinds, surroundings);
    const organisation = (key: string) => find({ kind: "github", key });
    expect(organisation("other-org")).toEqual({ waitsFor: "organisation-not-allowed" });
    const space = organisation("sandbox-org");
    if ("waitsFor" in space) throw new Error("it is not there");
    expect(organisation("sandbox-org")).toBe(space);
    expect(await putOut(space, personIn(there, "mal"))).toMatchObject({ done: true });
  });
});
