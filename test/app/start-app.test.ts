import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { anApp } from "./an-app.ts";
import { delivery } from "./local-github.ts";

const path = "/api/github/webhooks";
const ours = {
  repository: { name: "conduct", owner: { login: "example-org" }, default_branch: "main" },
  sender: { login: "bo", type: "User" },
  issue: { node_id: "I_1", title: "about ada" },
};
describe("a delivery", () => {
  test("with the right signature makes the app look at its key", async () => {
    const { app, looked, post } = await anApp();
    const answer = await post(path, delivery("issues", { action: "opened", ...ours }));
    await app.idle();
    expect(answer.status).toBe(200);
    expect(looked).toEqual(["example-org/conduct case:I_1"]);
  });

  test("to / is taken as well", async () => {
    const { app, looked, post } = await anApp();
    const answer = await post("/", delivery("issues", { action: "opened", ...ours }));
    await app.idle();
    expect([answer.status, looked.length]).toEqual([200, 1]);
  });

  test.each([
    ["is signed with another secret", delivery("issues", ours, "guess")],
    ["is not signed", { ...delivery("issues", ours), headers: { "x-github-event": "issues" } }],
    ["is no JSON", delivery("issues", "about ada {")],
  ])("that %s is refused, changes nothing and is not echoed", async (_, init) => {
    const { app, looked, lines, post } = await anApp();
    const answer = await post(path, init);
    const said = await answer.text();
    await app.idle();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(looked).toEqual([]);
    expect(said + JSON.stringify(lines)).not.toContain("ada");
  });

  test.each([
    ["the app caused itself", "issues", { ...ours, sender: { login: "comity[bot]", type: "Bot" } }],
    [
      "is about another repository",
      "issues",
      { ...ours, repository: { ...ours.repository, name: "website" } },
    ],
    ["is of a kind nobody knows", "sightseeing", ours],
    ["is no object", "issues", []],
  ])("that %s is answered and makes the app look at nothing", async (_, event, payload) => {
    const { app, github, looked, post } = await anApp();
    const before = github.requests.length;
    const answer = await post(path, delivery(event, payload));
    await app.idle();
    expect([answer.status, looked, github.requests.length - before]).toEqual([200, [], 0]);
  });

  test("about the organisation asks for every case repository it has", async () => {
    const caseRepositories = [
      { owner: "example-org", name: "conduct" },
      { owner: "example-org", name: "second" },
      { owner: "other", name: "conduct" },
    ];
    const { app, looked, post } = await anApp({ settings: { caseRepositories } });
    const item = { content_type: "Issue", content_node_id: "I_2" };
    const payload = { projects_v2_item: item, organization: { login: "example-org" } };
    await post(path, delivery("projects_v2_item", { ...payload, sender: ours.sender }));
    await app.idle();
    expect(looked.toSorted()).toEqual([
      "example-org/conduct case:I_2",
      "example-org/second case:I_2",
    ]);
  });

  test.each([
    ["org_block", { action: "unblocked", organization: { login: "third-org" } }],
    ["organization", { action: "member_added", organization: { login: "third-org" } }],
    ["membership", { action: "added", organization: { login: "third-org" } }],
    [
      "installation",
      { action: "deleted", installation: { id: 7, account: { login: "third-org" } } },
    ],
  ])(
    "of %s from an organisation that bans may touch asks for the bans, and from no other",
    async (event, payload) => {
      const settings = { organisations: ["Third-Org"] };
      const { app, looked, post } = await anApp({ settings });
      await post(path, delivery(event, { ...payload, sender: ours.sender }));
      await app.idle();
      expect(looked).toEqual(["example-org/conduct bans"]);
      const elsewhere = JSON.parse(JSON.stringify(payload).replace("third-org", "fourth-org"));
      await post(path, delivery(event, { ...elsewhere, sender: ours.sender }));
      await app.idle();
      expect(looked).toEqual(["example-org/conduct bans"]);
    },
  );

  test("about who is in the organisation of the case repository asks for access and bans", async () => {
    const { app, looked, post } = await anApp();
    const payload = { action: "member_added", organization: { login: "example-org" } };
    await post(path, delivery("organization", { ...payload, sender: ours.sender }));
    await app.idle();
    expect(looked.toSorted()).toEqual(["example-org/conduct access", "example-org/conduct bans"]);
  });

  test("that is too large is cut off", async () => {
    const { app, looked } = await anApp();
    const { hostname, port } = new URL(app.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), hostname);
      const head = `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\n`;
      socket.write(head);
      const chunk = Buffer.alloc(1024 * 1024, "x");
      for (let sent = 0; sent < 27; sent++) socket.write(chunk);
      let text = "";
      socket.on("data", (data: Buffer) => (text += data.toString()));
      socket.on("error", () => resolve(text));
      socket.on("close", () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(looked).toEqual([]);
  });
});

describe("the pages", () => {
  test("say what this is and that it runs", async () => {
    const { app } = await anApp();
    const [home, health, other] = await Promise.all(
      ["/", "/health", "/elsewhere"].map((page) => fetch(app.url + page)),
    );
    expect(await home?.text()).toContain("Comity");
    expect([home?.status, health?.status, other?.status]).toEqual([200, 200, 404]);
  });
});

describe("starting", () => {
  test("begins with a sweep of each repository", async () => {
    const keys: string[] = [];
    await anApp({ run: (key) => (keys.push(key), []) });
    expect(keys).toEqual(["sweep"]);
  });

  test("with an App ID GitHub does not know says which settings to look at", async () => {
    const started = anApp({ answers: { "GET /app": undefined } });
    await expect(started).rejects.toThrow(/APP_ID and PRIVATE_KEY/);
  });
});

function repository(name: string, isPrivate = true) {
  return { name, private: isPrivate, owner: { login: "example-org" } };
}

describe("without CASE_REPOSITORY", () => {
  const settings = { caseRepositories: [] };
  const selected = { id: 7, repository_selection: "selected" };
  const installed = (...repositories: object[]) => ({
    "GET /app/installations?per_page=100": [selected, { id: 8, repository_selection: "all" }],
    "POST /app/installations/7/access_tokens": { token: "ghs_1" },
    "GET /installation/repositories?per_page=100": {
      total_count: repositories.length,
      repositories,
    },
  });

  test("the only private repository is it, public ones and rooms aside", async () => {
    const answers = installed(
      repository("website", false),
      repository("conduct"),
      repository("conduct-amber-heron"),
    );
    const { app, github, looked, post } = await anApp({ settings, answers });
    await post(path, delivery("issues", ours));
    await app.idle();
    expect(looked).toEqual(["example-org/conduct case:I_1"]);
    const minting = github.requests.find(({ route }) => route.startsWith("POST"));
    expect(minting?.body).toEqual({ permissions: { metadata: "read" } });
  });

  test.each([
    ["none", []],
    ["two", [repository("conduct"), repository("secrets")]],
  ])("and with %s, the setting is asked for", async (_, repositories) => {
    const started = anApp({ settings, answers: installed(...repositories) });
    await expect(started).rejects.toThrow(/^CASE_REPOSITORY is missing/);
  });
});
