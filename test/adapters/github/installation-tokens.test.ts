import nock from "nock";
import { afterEach, describe, expect, test } from "vitest";
import { connectGitHub } from "../../../src/adapters/github/connection/connect-github.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import { purposePermissions } from "../../../src/adapters/github/connection/purpose-permissions.ts";
import { catchRequests } from "../catch-requests.ts";
import { fixedClock } from "./fixed-clock.ts";
import { privateKey } from "../../world/private-key.ts";

catchRequests();

const host = "https://github.test";
const findPath = "/repos/sandbox-org/conduct/installation";
const mintPath = "/app/installations/7/access_tokens";

afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

function connected(time: { now: number }) {
  return connectGitHub({
    baseUrl: host,
    fetch: (...args) => fetch(...args),
    clock: fixedClock("2026-11-22T16:00:00Z"),
    wallTime: () => time.now,
    app: { id: 1, privateKey },
    repository: { owner: "sandbox-org", name: "conduct" },
  }).credentials;
}

function minted(time: { now: number }, token: string) {
  return {
    token,
    expires_at: new Date(time.now + 3_600_000).toISOString(),
    repositories: [{ id: 42, node_id: "R_conduct" }],
  };
}

describe("tokens of the installation", () => {
  test("are minted once for all who ask at the same time, narrowed to the repository and the purpose", async () => {
    const time = { now: Date.parse("2026-11-22T16:00:00Z") };
    const bodies: unknown[] = [];
    nock(host).get(findPath).reply(200, { id: 7 });
    nock(host)
      .post(mintPath, (body: unknown) => bodies.push(body) > 0)
      .reply(201, minted(time, "ghs_one"));
    const credentials = connected(time);
    const both = await Promise.all([
      credentials.access("case-repository"),
      credentials.access("case-repository"),
    ]);
    expect(both.map(({ token }) => token)).toEqual(["ghs_one", "ghs_one"]);
    expect(both[0].repository).toEqual({ databaseId: 42, nodeId: "R_conduct" });
    expect(bodies).toEqual([
      {
        repositories: ["conduct"],
        permissions: {
          checks: "write",
          contents: "write",
          issues: "write",
          metadata: "read",
          organization_projects: "admin",
          pull_requests: "write",
          statuses: "write",
        },
      },
    ]);
  });

  test("are given up five minutes before they expire, and then asked for by the repository's id", async () => {
    const time = { now: Date.parse("2026-11-22T16:00:00Z") };
    nock(host).get(findPath).reply(200, { id: 7 });
    nock(host).post(mintPath).reply(201, minted(time, "ghs_one"));
    const credentials = connected(time);
    await credentials.access("case-repository");
    time.now += 54 * 60_000;
    expect((await credentials.access("case-repository")).token).toBe("ghs_one");
    time.now += 60_000;
    nock(host)
      .post(mintPath, ({ repository_ids }: Record<string, unknown>) => {
        expect(repository_ids).toEqual([42]);
        return true;
      })
      .reply(201, minted(time, "ghs_two"));
    expect((await credentials.access("case-repository")).token).toBe("ghs_two");
  });

  test("are another one for another purpose, which may administer", async () => {
    const time = { now: Date.parse("2026-11-22T16:00:00Z") };
    nock(host).get(findPath).reply(200, { id: 7 });
    nock(host).post(mintPath).reply(201, minted(time, "ghs_cases"));
    nock(host)
      .post(mintPath, ({ permissions }: Record<string, unknown>) => {
        expect(permissions).toMatchObject({ administration: "write", members: "read" });
        return true;
      })
      .reply(201, minted(time, "ghs_set_up"));
    const credentials = connected(time);
    expect((await credentials.access("case-repository")).token).toBe("ghs_cases");
    expect((await credentials.access("set-up")).token).toBe("ghs_set_up");
  });

  test("that GitHub does not accept are forgotten, unless they are too young to be known everywhere", async () => {
    const time = { now: Date.parse("2026-11-22T16:00:00Z") };
    nock(host).get(findPath).reply(200, { id: 7 });
    nock(host).post(mintPath).reply(201, minted(time, "ghs_one"));
    const credentials = connected(time);
    const access = await credentials.access("case-repository");
    expect(credentials.refused(access)).toBe("too-young");
    time.now += 61_000;
    expect(credentials.refused(access)).toBe("forgotten");
    nock(host).post(mintPath).reply(201, minted(time, "ghs_two"));
    const renewed = await credentials.access("case-repository");
    expect(renewed.token).toBe("ghs_two");
    expect(credentials.refused(access)).toBe("forgotten");
    expect(await credentials.access("case-repository")).toBe(renewed);
  });

  test("an app that is not installed there says so, and is asked again the next time", async () => {
    const time = { now: Date.parse("2026-11-22T16:00:00Z") };
    nock(host).get(findPath).reply(404, { message: "Not Found" });
    const credentials = connected(time);
    const failed = credentials.access("case-repository");
    await expect(failed).rejects.toThrow(Terminal);
    await expect(failed).rejects.toThrow("the app is not installed on the case repository");
    nock(host).get(findPath).reply(503);
    await expect(credentials.access("case-repository")).rejects.toThrow(Transient);
  });

  test("an app that was installed anew is found again", async () => {
    const time = { now: Date.parse("2026-11-22T16:00:00Z") };
    nock(host).get(findPath).reply(200, { id: 7 });
    nock(host).post(mintPath).reply(404, { message: "Not Found" });
    const credentials = connected(time);
    await expect(credentials.access("set-up")).rejects.toThrow("the app is not installed");
    nock(host).get(findPath).reply(200, { id: 8 });
    nock(host).post("/app/installations/8/access_tokens").reply(201, minted(time, "ghs_anew"));
    expect((await credentials.access("set-up")).token).toBe("ghs_anew");
  });

  test("go without a permission that no owner has accepted, for five minutes, and say so", async () => {
    const time = { now: Date.parse("2026-11-22T16:00:00Z") };
    const bodies: unknown[] = [];
    const keeping = (body: unknown) => bodies.push(body) > 0;
    const { organization_projects: _, ...accepted } = purposePermissions["case-repository"];
    const permissions = { ...accepted, checks: "read", administration: "write" };
    nock(host).get(findPath).reply(200, { id: 7, permissions });
    nock(host).post(mintPath).reply(422, { message: "not granted" });
    nock(host).post(mintPath, keeping).reply(201, minted(time, "ghs_less"));
    const credentials = connected(time);
    await credentials.access("case-repository");
    nock(host).get(findPath).reply(200, { id: 7, permissions });
    expect(await credentials.lacks(["case-repository"])).toEqual([
      "checks",
      "organization_projects",
    ]);
    expect(bodies).toEqual([
      { repositories: ["conduct"], permissions: { ...accepted, checks: "read" } },
    ]);
    time.now += 5 * 60_000;
    nock(host).post(mintPath).reply(201, minted(time, "ghs_all"));
    expect((await credentials.access("case-repository")).token).toBe("ghs_all");
  });

  test("of an installation that is suspended are none, and that is said", async () => {
    const time = { now: Date.parse("2026-11-22T16:00:00Z") };
    nock(host).get(findPath).reply(200, { id: 7 });
    nock(host).post(mintPath).reply(403, { message: "This installation has been suspended" });
    await expect(connected(time).access("set-up")).rejects.toThrow("installation is suspended");
  });

  test("a permission that was not granted is said", async () => {
    const time = { now: Date.parse("2026-11-22T16:00:00Z") };
    nock(host).get(findPath).reply(200, { id: 7 });
    nock(host).post(mintPath).reply(422, { message: "not granted" });
    await expect(connected(time).access("set-up")).rejects.toThrow("accept the app's permissions");
  });

  test("a token that covers more than one repository is not used", async () => {
    const time = { now: Date.parse("2026-11-22T16:00:00Z") };
    const repository = { id: 42, node_id: "R_conduct" };
    nock(host).get(findPath).reply(200, { id: 7 });
    nock(host)
      .post(mintPath)
      .reply(201, { ...minted(time, "ghs_wide"), repositories: [repository, repository] });
    await expect(connected(time).access("set-up")).rejects.toThrow(Terminal);
  });
});
