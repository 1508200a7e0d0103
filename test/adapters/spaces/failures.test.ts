import nock from "nock";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectOrganisation } from "../../../src/adapters/github/connection/connect-organisation.ts";
import { organisationSpace } from "../../../src/adapters/spaces/github/organisation-space.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import type { Space } from "../../../src/ports/space.ts";
import { catchRequests } from "../catch-requests.ts";
import { fixedClock } from "../github/fixed-clock.ts";
import { blocked, observe, release, remove } from "./space-in.ts";
import { privateKey } from "../../world/private-key.ts";

catchRequests();

const host = "https://github.test";
const mal = { id: 1011, login: "mal" };
const seenWith = (membership: string) => ({
  evidence: { membership, wasInvited: false, collaboratedOn: [] },
});
const seen = seenWith("none");

const installation = { id: 7, account: { id: 700, login: "example-org" } };
let wallTime = 0;

beforeEach(() => {
  wallTime = Date.parse("2026-11-22T16:00:00Z");
});

afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

function space(): Space {
  const rest = connectOrganisation({
    baseUrl: host,
    fetch: (...request) => fetch(...request),
    clock: fixedClock("2026-11-22T16:00:00Z"),
    wallTime: () => wallTime,
    app: { id: 1, privateKey },
    organisation: "example-org",
  });
  return organisationSpace({ org: "example-org", rest });
}

/** A space whose token was made long enough ago to be known everywhere. */
function installed(): Space {
  nock(host)
    .get("/orgs/example-org/installation")
    .reply(200, { ...installation, suspended_at: null });
  nock(host)
    .post("/app/installations/7/access_tokens")
    .reply(201, () => {
      wallTime += 120_000;
      return { token: "ghs_secret", expires_at: "2026-11-22T17:00:00Z" };
    });
  return space();
}

const body = { message: "mal is not allowed here" };
const noMember = () => nock(host).get("/orgs/example-org/memberships/mal").reply(404, body);
const account = () => nock(host).get("/user/1011").reply(200, mal);
const blocks = (...people: object[]) =>
  nock(host).get("/orgs/example-org/blocks?per_page=100&page=1").reply(200, people);
const put = () => nock(host).put("/orgs/example-org/blocks/mal");

async function failureOf(asking: Promise<unknown>): Promise<Transient | Terminal> {
  const error: unknown = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Transient || error instanceof Terminal) return error;
  throw new Error("it did not fail as it should", { cause: error });
}

/** Status, headers, body of the answer to the first look at the blocks; then what is thrown. */
const answers: readonly [number, Record<string, string>, string | object, string, unknown][] = [
  [401, {}, body, "Transient", undefined],
  [429, { "retry-after": "90" }, body, "Transient", "2026-11-22T16:01:30Z"],
  [403, { "retry-after": "60" }, body, "Transient", "2026-11-22T16:01:00Z"],
  [500, {}, body, "Transient", undefined],
  [502, { "content-type": "text/html" }, "<html>mal", "Transient", undefined],
  [200, { "content-type": "application/json" }, '[{"id":1011,"login":"ma', "Transient", undefined],
  [200, {}, [{ login: "mal" }], "Terminal", undefined],
  [200, {}, { message: "mal" }, "Terminal", undefined],
];

describe.each(answers)("GitHub answering %i %j", (status, headers, answer, name, retryAt) => {
  test("is thrown without a name in it, and nothing is done", async () => {
    const there = installed();
    nock(host)
      .get("/orgs/example-org/blocks?per_page=100&page=1")
      .reply(status, answer, { "content-type": "application/json", ...headers });
    const failure = await failureOf(remove(there, mal, seen));
    expect(failure.name).toBe(name);
    expect(failure.edge.route).toBe("GET /orgs/{org}/blocks");
    expect(failure.edge.retryAt).toBe(retryAt);
    expect(JSON.stringify([failure.message, failure.edge, failure.cause])).not.toMatch(/mal\b/);
  });
});

describe("GitHub answering", () => {
  test("403 waits for a human, whatever was asked", async () => {
    const there = installed();
    nock(host)
      .get("/orgs/example-org/blocks")
      .query(true)
      .times(2)
      .reply(403, { message: "Resource not accessible by integration" });
    const waits = { waitsFor: "permission-missing" };
    expect(await remove(there, mal, seen)).toEqual(waits);
    expect(await release(there, mal)).toEqual(waits);
  });

  test("404 to the list of blocks means that the organisation is not there for the app", async () => {
    const there = installed();
    nock(host).get("/orgs/example-org/blocks").query(true).reply(404, body);
    expect(await remove(there, mal, seen)).toEqual({ waitsFor: "app-not-installed" });
  });

  test("422 to a block waits for a human", async () => {
    const there = installed();
    blocks();
    for (let i = 0; i < 2; i += 1) account();
    for (let i = 0; i < 2; i += 1) noMember();
    put().reply(422, body);
    expect(await remove(there, mal, seen)).toEqual({ waitsFor: "block-refused" });
  });

  test.each([409, 422])("%i to ending a membership waits for a human", async (status) => {
    const there = installed();
    const membership = { state: "active", role: "member", user: mal };
    blocks();
    account();
    nock(host).get("/orgs/example-org/memberships/mal").reply(200, membership);
    nock(host).delete("/orgs/example-org/memberships/mal").reply(status, body);
    const answer = await remove(there, mal, seenWith("member"));
    expect(answer).toEqual({ waitsFor: "change-refused" });
  });

  test("422 while the membership has not ended everywhere is looked at again", async () => {
    const there = installed();
    const membership = { state: "active", role: "member", user: mal };
    blocks();
    for (let i = 0; i < 2; i += 1) account();
    for (let i = 0; i < 2; i += 1)
      nock(host).get("/orgs/example-org/memberships/mal").reply(200, membership);
    nock(host).delete("/orgs/example-org/memberships/mal").reply(204);
    nock(host).delete("/orgs/example-org/outside_collaborators/mal").reply(204);
    put().reply(422, body);
    const failure = failureOf(remove(there, mal, seenWith("member")));
    expect(await failure).toBeInstanceOf(Transient);
  });

  test("422 to taking a collaboration away, since they are a member still, is looked at again", async () => {
    const there = installed();
    blocks();
    account();
    nock(host)
      .get("/orgs/example-org/memberships/mal")
      .reply(200, { state: "active", role: "member", user: mal });
    nock(host).delete("/orgs/example-org/memberships/mal").reply(204);
    nock(host).delete("/orgs/example-org/outside_collaborators/mal").reply(422, body);
    const failure = failureOf(remove(there, mal, seenWith("member")));
    expect(await failure).toBeInstanceOf(Transient);
  });

  test("204 to a block and nothing in the list waits for a human", async () => {
    const there = installed();
    blocks();
    for (let i = 0; i < 2; i += 1) account();
    noMember();
    put().reply(204);
    blocks({ id: 7, login: "somebody" });
    expect(await remove(there, mal, seen)).toEqual({ waitsFor: "block-not-listed" });
  });

  test("502 to a block is found out by the next look, which blocks nobody again", async () => {
    const there = installed();
    blocks();
    for (let i = 0; i < 2; i += 1) account();
    noMember();
    put().reply(502);
    expect(await failureOf(remove(there, mal, seen))).toBeInstanceOf(Transient);
    blocks(mal);
    expect(await remove(there, mal, seen)).toMatchObject({ done: true });
  });

  test("404 to a login that the account had a moment ago is looked at again", async () => {
    const there = installed();
    blocks();
    for (let i = 0; i < 2; i += 1) account();
    noMember();
    put().reply(404, body);
    nock(host).get("/user/1011").reply(200, { id: 1011, login: "malory" });
    expect(await failureOf(remove(there, mal, seen))).toBeInstanceOf(Transient);
  });

  test("404 to a login that the account has still waits for a human", async () => {
    const there = installed();
    blocks();
    for (let i = 0; i < 3; i += 1) account();
    noMember();
    put().reply(404, body);
    expect(await remove(there, mal, seen)).toEqual({ waitsFor: "block-refused" });
  });

  test("404 to a block of an account that is gone by then waits for a human", async () => {
    const there = installed();
    blocks();
    for (let i = 0; i < 2; i += 1) account();
    noMember();
    put().reply(404, body);
    nock(host).get("/user/1011").reply(404, body);
    expect(await remove(there, mal, seen)).toEqual({ waitsFor: "account-not-shown" });
  });

  test("404 to the end of a block is none where the account is hidden by then, block and all", async () => {
    const there = installed();
    blocks(mal);
    account();
    nock(host).delete("/orgs/example-org/blocks/mal").reply(404, body);
    blocks();
    nock(host).get("/user/1011").reply(404, body);
    expect(await release(there, mal)).toEqual({ waitsFor: "account-not-shown" });
  });

  test("the same full page again and again is no list", async () => {
    const there = installed();
    const page = Array.from({ length: 100 }, (_, i) => ({ id: 2000 + i, login: `one-${i}` }));
    nock(host).get("/orgs/example-org/blocks").query(true).times(2).reply(200, page);
    const failure = await failureOf(blocked(there));
    expect([failure.name, failure.message]).toEqual([
      "Terminal",
      "a list does not come to its end",
    ]);
  });

  test("the same outside collaborators again and again is no list", async () => {
    const there = installed();
    const page = Array.from({ length: 100 }, (_, i) => ({ id: 2000 + i, login: `one-${i}` }));
    account();
    noMember();
    blocks();
    const list = nock(host).get("/orgs/example-org/outside_collaborators").query(true);
    list.times(2).reply(200, page);
    expect(await failureOf(observe(there, mal))).toBeInstanceOf(Terminal);
  });

  test("with another account than was asked for is no answer", async () => {
    const there = installed();
    nock(host).get("/user/1011").reply(200, { id: 1012, login: "mal" });
    expect(await failureOf(observe(there, mal))).toBeInstanceOf(Terminal);
  });
});

describe("an installation", () => {
  test("that is suspended waits for a human, before and after that is known", async () => {
    const suspended = { ...installation, suspended_at: "2026-11-20T00:00:00Z" };
    nock(host).get("/orgs/example-org/installation").reply(200, suspended);
    const there = space();
    expect(await observe(there, mal)).toEqual({ waitsFor: "app-not-installed" });
    nock(host).get("/orgs/example-org/installation").reply(200, installation);
    nock(host)
      .post("/app/installations/7/access_tokens")
      .reply(403, { message: "This installation has been suspended" });
    expect(await observe(there, mal)).toEqual({ waitsFor: "app-not-installed" });
  });

  test("of another organisation that took over the name is not used", async () => {
    const there = installed();
    blocks();
    expect(await blocked(there)).toEqual(new Set());
    wallTime += 3_600_000;
    nock(host)
      .get("/orgs/example-org/installation")
      .reply(200, { id: 8, account: { id: 800, login: "example-org" } });
    expect(await release(there, mal)).toEqual({ waitsFor: "app-not-installed" });
  });

  test("that cannot be looked up for want of a good signature is nobody's to wait for", async () => {
    nock(host).get("/orgs/example-org/installation").reply(401, body);
    const failure = await failureOf(observe(space(), mal));
    expect(failure).toBeInstanceOf(Terminal);
    expect(failure.edge.route).toBe("GET /orgs/{org}/installation");
  });

  test("that GitHub cannot look up now is looked at again", async () => {
    nock(host).get("/orgs/example-org/installation").reply(503);
    expect(await failureOf(observe(space(), mal))).toBeInstanceOf(Transient);
  });
});
