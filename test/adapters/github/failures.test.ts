import nock from "nock";
import { afterEach, describe, expect, test } from "vitest";
import { connectGitHub } from "../../../src/adapters/github/connection/connect-github.ts";
import { wholeData } from "../../../src/adapters/github/connection/graphql-fault.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import { catchRequests } from "../catch-requests.ts";
import { fixedClock } from "./fixed-clock.ts";
import { privateKey } from "../../world/private-key.ts";

catchRequests();

const host = "https://github.test";
const reset = String(Date.parse("2026-11-22T16:20:00Z") / 1000);
const body = { message: "mal is not allowed here" };

function connected() {
  const clock = fixedClock("2026-11-22T16:00:00Z");
  let wallTime = Date.parse("2026-11-22T16:00:00Z");
  nock(host).get("/repos/sandbox-org/conduct/installation").reply(200, { id: 7 });
  nock(host)
    .post("/app/installations/7/access_tokens")
    .reply(201, () => {
      // Whatever is refused from now on is not refused for being too new.
      wallTime += 120_000;
      return {
        token: "ghs_secret",
        expires_at: "2026-11-22T17:00:00Z",
        repositories: [{ id: 42, node_id: "R_conduct" }],
      };
    });
  const github = connectGitHub({
    baseUrl: `${host}/`,
    fetch: (...args) => fetch(...args),
    clock,
    wallTime: () => wallTime,
    app: { id: 1, privateKey },
    repository: { owner: "sandbox-org", name: "conduct" },
  });
  return {
    clock,
    graphql: async () => {
      const text = "query Ask { viewer { login } }";
      const answer = await github.graphql("set-up", { operation: "Ask", text, variables: {} });
      return wholeData(answer, "Ask");
    },
    rest: async () =>
      github.rest("set-up").request("GET /repos/{owner}/{repo}", { owner: "o", repo: "mal" }),
  };
}

async function failureOf(asking: Promise<unknown>): Promise<Transient | Terminal> {
  const error: unknown = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Transient || error instanceof Terminal) return error;
  throw new Error("it did not fail as it should", { cause: error });
}

afterEach(() => {
  nock.cleanAll();
});

/** Status, headers, body; then what it is and, when GitHub says, until when to wait. */
const answers = [
  [401, {}, body, Terminal, undefined],
  [403, {}, body, Terminal, undefined],
  [403, { "retry-after": "60" }, body, Transient, "2026-11-22T16:01:00Z"],
  [
    403,
    { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
    body,
    Transient,
    "2026-11-22T16:20:00Z",
  ],
  [
    403,
    {},
    { message: "You have exceeded a secondary rate limit" },
    Transient,
    "2026-11-22T16:01:00Z",
  ],
  [404, {}, body, Terminal, undefined],
  [422, {}, body, Terminal, undefined],
  [429, { "retry-after": "7" }, body, Transient, "2026-11-22T16:00:07Z"],
  [429, {}, body, Transient, "2026-11-22T16:01:00Z"],
  [500, {}, body, Transient, undefined],
  [502, {}, "<html>", Transient, undefined],
  [503, { "retry-after": "99999" }, "", Transient, "2026-11-22T17:00:00Z"],
] as const;

describe.each(answers)("GitHub answers %s %j", (status, headers, answer, kind, retryAt) => {
  test("to REST", async () => {
    const { rest } = connected();
    nock(host).get("/repos/o/mal").reply(status, answer, headers);
    const error = await failureOf(rest());
    expect(error).toBeInstanceOf(kind);
    expect(error.edge).toEqual({
      route: "GET /repos/{owner}/{repo}",
      status,
      ...(retryAt && { retryAt }),
    });
    expect(JSON.stringify([error, error.message, error.cause])).not.toMatch(/mal|ghs_/);
  });

  test("to GraphQL", async () => {
    const { graphql } = connected();
    nock(host).post("/graphql").reply(status, answer, headers);
    const error = await failureOf(graphql());
    expect(error).toBeInstanceOf(kind);
    expect(error.edge).toEqual({ route: "Ask", status, ...(retryAt && { retryAt }) });
    expect(JSON.stringify([error, error.message, error.cause])).not.toMatch(/mal|ghs_/);
  });
});

describe("an answer that is none", () => {
  test.each(["", '{"data":{"viewer"', "{}"])("%j to GraphQL is Transient", async (text) => {
    const { graphql } = connected();
    nock(host).post("/graphql").reply(200, text, { "content-type": "application/json" });
    expect(await failureOf(graphql())).toBeInstanceOf(Transient);
  });

  test("JSON cut short to REST is Transient", async () => {
    const { rest } = connected();
    nock(host).get("/repos/o/mal").reply(200, '{"id":', { "content-type": "application/json" });
    expect(await failureOf(rest())).toBeInstanceOf(Transient);
  });

  test("a connection that breaks is Transient", async () => {
    const { rest, graphql } = connected();
    nock(host).get("/repos/o/mal").replyWithError("socket hang up at https://github.test/mal");
    nock(host).post("/graphql").replyWithError("socket hang up");
    const error = await failureOf(rest());
    expect(error).toBeInstanceOf(Transient);
    expect(error.message).not.toContain("mal");
    expect(await failureOf(graphql())).toBeInstanceOf(Transient);
  });
});

describe("GraphQL with status 200 and errors", () => {
  test("RATE_LIMITED is Transient until the limit is reset, and nothing is asked before", async () => {
    const { graphql, clock } = connected();
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset };
    nock(host)
      .post("/graphql")
      .reply(
        200,
        { errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] },
        headers,
      );
    const error = await failureOf(graphql());
    expect(error).toBeInstanceOf(Transient);
    expect(error.edge.retryAt).toBe("2026-11-22T16:20:00Z");
    expect((await failureOf(graphql())).message).toBe("what GitHub allows is used up for now");
    clock.advanceSeconds(20 * 60);
    nock(host)
      .post("/graphql")
      .reply(200, { data: { viewer: { login: "ada" } } });
    expect(await graphql()).toEqual({ viewer: { login: "ada" } });
  });

  test("a query that ran out of time is Transient", async () => {
    const { graphql } = connected();
    nock(host)
      .post("/graphql")
      .reply(200, { data: null, errors: [{ message: "Something went wrong while executing" }] });
    expect(await failureOf(graphql())).toBeInstanceOf(Transient);
  });

  test("a refusal is Terminal and names its type alone", async () => {
    const { graphql } = connected();
    const fault = { type: "FORBIDDEN", path: ["viewer"], message: "mal may not" };
    nock(host)
      .post("/graphql")
      .reply(200, { data: { viewer: null }, errors: [fault] });
    const error = await failureOf(graphql());
    expect(error).toBeInstanceOf(Terminal);
    expect(error.message).toBe("GitHub refused a part of the request: FORBIDDEN");
  });
});

test("a token that is moments old and not accepted is worth another try", async () => {
  const github = connectGitHub({
    baseUrl: host,
    fetch: (...args) => fetch(...args),
    clock: fixedClock("2026-11-22T16:00:00Z"),
    wallTime: () => Date.parse("2026-11-22T16:00:00Z"),
    app: { id: 1, privateKey },
    repository: { owner: "sandbox-org", name: "conduct" },
  });
  nock(host).get("/repos/sandbox-org/conduct/installation").reply(200, { id: 7 });
  const repositories = [{ id: 42, node_id: "R_conduct" }];
  nock(host)
    .post("/app/installations/7/access_tokens")
    .reply(201, { token: "ghs_new", expires_at: "2026-11-22T17:00:00Z", repositories });
  nock(host).get("/repos/o/mal").reply(401, { message: "Bad credentials" });
  const asking = github
    .rest("set-up")
    .request("GET /repos/{owner}/{repo}", { owner: "o", repo: "mal" });
  const error = await failureOf(asking);
  expect(error).toBeInstanceOf(Transient);
  expect(error.edge.retryAt).toBe("2026-11-22T16:00:02Z");
});
