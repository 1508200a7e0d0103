import { createServer, type Server, type ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askAgainAt } from "../../../src/adapters/http/ask-again-at.ts";
import { keyedSpace } from "../../../src/adapters/http/keyed-space.ts";
import { isPrivateAddress } from "../../../src/adapters/http/private-addresses.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { Terminal, Transient } from "../../../src/ports/errors.ts";
import { orTerminal, orWaitForPerson, PersonNeeded } from "../../../src/ports/space-client.ts";
import { fixedClock } from "../github/fixed-clock.ts";

const clock = fixedClock("2026-11-24T12:00:00Z");
const now = clock.now();

let server: Server;
let origin = "";
let seen: string[] = [];
let reply: (response: ServerResponse) => void = (response) => response.end("{}");
beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers["user-agent"]}`);
    reply(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
beforeEach(() => {
  seen = [];
  reply = (response) => response.end("{}");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const way = (mayBePrivate = true, at = origin) =>
  keyedSpace({ key: "k", origin: at, mayBePrivate }, { clock, patienceMilliseconds: 300 });
const failure = (act: Promise<unknown>) =>
  act.then(
    () => new Error("no failure"),
    (error: unknown) => error,
  );

describe("a key", () => {
  test("goes to no private address unless the host said so", async () => {
    expect(await failure(way(false).ask({ route: "GET /users" }))).toBeInstanceOf(Terminal);
    const port = new URL(origin).port;
    const named = way(false, `http://localhost:${port}`);
    expect(await failure(named.ask({ route: "GET /users" }))).toBeInstanceOf(Transient);
    expect(seen).toEqual([]);
    const allowed = way(true, `http://localhost:${port}`);
    expect(await allowed.ask({ route: "GET /users" })).toEqual({ status: 200, body: {} });
  });

  test.each([
    ["127.0.0.1", true],
    ["10.1.2.3", true],
    ["169.254.169.254", true],
    ["192.168.0.1", true],
    ["::1", true],
    ["::ffff:127.0.0.1", true],
    ["fd00::1", true],
    ["localhost", true],
    ["93.184.215.14", false],
    ["2606:2800:21f:cb07::1", false],
  ])("finds %s private: %s", (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
  });

  test("follows no redirect", async () => {
    reply = (response) => response.writeHead(307, { location: `${origin}/elsewhere` }).end();
    expect(await failure(way().ask({ route: "GET /users" }))).toMatchObject({
      name: "Terminal",
      edge: { route: "GET /users", status: 307 },
    });
    expect(seen).toHaveLength(1);
  });

  test("is in no error, nor is what was asked for", async () => {
    reply = (response) => response.socket?.destroy();
    const asked = { route: "GET /users/{id}", at: { id: "mal77" }, headers: { a: "k" } } as const;
    const error = await failure(way().ask(asked));
    expect(error).toMatchObject({ name: "Transient", edge: { route: "GET /users/{id}" } });
    expect(JSON.stringify(error)).not.toMatch(/mal77|"k"/);
  });
});

describe("a request", () => {
  test("takes what stands in a path for one piece of it", async () => {
    const id = "../a?b#c d/é";
    await way().ask({ route: "GET /users/{id}.json", at: { id }, query: { q: "a&b" } });
    expect(seen).toEqual(["GET /users/..%2Fa%3Fb%23c%20d%2F%C3%A9.json?q=a%26b Comity"]);
    for (const none of ["", ".", ".."])
      // oxlint-disable-next-line no-await-in-loop
      expect(await failure(way().ask({ route: "GET /{id}", at: { id: none } }))).toBeInstanceOf(
        Terminal,
      );
  });

  test("gives up when no answer comes, or half of one", async () => {
    reply = (response) => void response.write("{");
    const error = await failure(way().ask({ route: "GET /users" }));
    expect(error).toBeInstanceOf(Transient);
  });

  test("gets what was refused, where that can be read", async () => {
    reply = (response) => response.writeHead(404).end("<html>");
    expect(await way().ask({ route: "GET /users" })).toEqual({ status: 404, body: undefined });
    reply = (response) => response.writeHead(204).end();
    expect(await way().ask({ route: "PUT /users", form: { a: "b" } })).toEqual({
      status: 204,
      body: undefined,
    });
  });
});

describe("whoever asked too often comes again", () => {
  test.each<[string | undefined, unknown, string | undefined]>([
    ["1.5", undefined, "2026-11-24T12:00:02Z"],
    ["0", undefined, "2026-11-24T12:00:01Z"],
    ["999999999", undefined, "2026-11-25T12:00:00Z"],
    ["Tue, 24 Nov 2026 12:05:00 GMT", undefined, "2026-11-24T12:05:00Z"],
    ["soon", { retry_after: 3 }, "2026-11-24T12:00:03Z"],
    [undefined, { "retry-after": 3.2 }, "2026-11-24T12:00:04Z"],
    [undefined, { retry_after_ms: 2_500 }, "2026-11-24T12:00:03Z"],
    [undefined, { retry_after: "x" }, undefined],
    [undefined, undefined, undefined],
  ])("after %s, %o: at %s", (header, body, expected) => {
    expect(askAgainAt(header, body, now)).toBe(expected && Instant.parse(expected));
  });
});

describe("what only a person can do", () => {
  const throws = (error: Error) => async () => {
    throw error;
  };
  test("is a value for who asks about somebody, and a failure for who asks for a list", async () => {
    expect(await orWaitForPerson(throws(new PersonNeeded("is-staff")))).toEqual({
      waitsFor: "is-staff",
    });
    const weak = new Terminal("no", { route: "GET /users", status: 403 });
    expect(await orWaitForPerson(throws(weak))).toEqual({ waitsFor: "key-too-weak" });
    const bug = new Error("a bug");
    expect(await failure(orWaitForPerson(throws(bug)))).toBe(bug);
    expect(await failure(orTerminal(throws(bug), "GET /users"))).toBe(bug);
    expect(await failure(orTerminal(throws(new PersonNeeded("x")), "GET /users"))).toMatchObject({
      edge: { route: "GET /users", missing: "permission" },
    });
  });
});
