import { describe, expect, test } from "vitest";
import { parseSearch } from "../src/model/search/parse-search.ts";
import { conduct, withSandbox, type Json } from "./support/with-sandbox.ts";

const project = "/repos/sandbox-org/project";
const room = "/repos/sandbox-org/conduct-amber-heron";
const titles = (answer: Json) => answer.body.items.map(({ title }: Json) => title);
const searched = (query: string) => `/search/issues?q=${encodeURIComponent(query)}`;

describe("search", () => {
  test("finds issues by words, also in comments, and by who, what and where", async () => {
    const { as } = await withSandbox();
    const dee = as("dee");
    const issue = { title: "Insults in the chat", body: "by @bo", labels: ["bug"] };
    await dee("POST", `${conduct}/issues`, { ...issue, assignees: ["dee"] });
    await dee("POST", `${conduct}/issues`, { title: "Something else" });
    await dee("POST", `${conduct}/issues/2/comments`, { body: "A heron was seen." });
    await dee("PATCH", `${conduct}/issues/2`, { state: "closed" });
    const found = async (query: string) => titles(await dee("GET", searched(query)));
    expect(await found("insults")).toEqual([issue.title]);
    expect(await found("heron")).toEqual(["Something else"]);
    expect(await found("heron in:title")).toEqual([]);
    expect(await found('"in the chat" is:open label:bug assignee:dee')).toEqual([issue.title]);
    expect(await found("repo:sandbox-org/conduct state:closed commenter:dee")).toEqual([
      "Something else",
    ]);
    expect(await found("mentions:bo")).toEqual([issue.title]);
    expect(await found("repo:sandbox-org/conduct -label:bug")).toEqual(["Something else"]);
    expect(await found("org:sandbox-org no:label is:issue is:private")).toEqual(["Something else"]);
  });

  test("finds repositories and files", async () => {
    const { as } = await withSandbox();
    const repositories = (await as("dee")("GET", "/search/repositories?q=conduct")).body;
    expect(repositories.items.map(({ name }: Json) => name)).toEqual(["conduct"]);
    const code = (await as("dee")("GET", "/search/code?q=chair+path:.github")).body;
    expect(code).toMatchObject({ total_count: 1, items: [{ path: ".github/steward.yml" }] });
  });

  test("answers GraphQL the same", async () => {
    const { as } = await withSandbox();
    await as("dee")("POST", `${conduct}/issues`, { title: "Insults" });
    const query = `query { search(query: "insults", type: ISSUE, first: 5) { issueCount nodes { ... on Issue { title } } } }`;
    const ask = async (login: string) =>
      (await as(login)("POST", "/graphql", { query })).body.data.search;
    expect(await ask("dee")).toEqual({ issueCount: 1, nodes: [{ title: "Insults" }] });
    expect(await ask("pat")).toEqual({ issueCount: 0, nodes: [] });
  });

  test("refuses what cannot be read in the words for what is not there", async () => {
    const { as } = await withSandbox();
    const ask = (name: string) => as("pat")("GET", searched(`x repo:sandbox-org/${name}`));
    const [hidden, absent] = [await ask("conduct"), await ask("nothing")];
    expect(hidden.status).toBe(422);
    expect(hidden.body).toEqual(absent.body);
  });

  test("reads quotes, qualifiers and what is left out", () => {
    const known = new Set(["is", "label"]);
    expect(parseSearch('Heron "two words" is:OPEN -label:"help wanted" odd:one', known)).toEqual({
      words: ["heron", "two words", "odd:one"],
      qualifiers: [
        { name: "is", value: "open", negated: false },
        { name: "label", value: "help wanted", negated: true },
      ],
    });
  });
});

describe("events", () => {
  const types = (answer: Json) => answer.body.map(({ type }: Json) => type);

  test("of a repository are told to who can read it", async () => {
    const { as } = await withSandbox();
    const dee = as("dee");
    await dee("POST", `${conduct}/issues`, { title: "x", body: "words" });
    await dee("POST", `${conduct}/issues/1/comments`, { body: "more" });
    await dee("PUT", `${conduct}/contents/x`, { message: "x", content: "eA==" });
    const own = await dee("GET", `${conduct}/events`);
    expect(types(own).slice(0, 3)).toEqual(["PushEvent", "IssueCommentEvent", "IssuesEvent"]);
    expect(own.body[1].payload.comment.body).toBe("more");
    expect((await as("pat")("GET", `${conduct}/events`)).status).toBe(404);
    expect(types(await as("owen")("GET", "/users/owen/received_events"))).toContain("IssuesEvent");
  });

  test("in private are nobody's else", async () => {
    const { as, anyone } = await withSandbox();
    await as("dee")("POST", `${conduct}/issues`, { title: "x" });
    await as("dee")("POST", `${project}/issues`, { title: "y" });
    const repositories = (answer: Json) => new Set(answer.body.map(({ repo }: Json) => repo.name));
    const open = new Set(["sandbox-org/project"]);
    expect(repositories(await as("owen")("GET", "/users/dee/events"))).toEqual(open);
    expect(repositories(await as("owen")("GET", "/orgs/sandbox-org/events"))).toEqual(open);
    expect(repositories(await anyone("GET", "/events"))).toEqual(open);
    expect(repositories(await as("dee")("GET", "/users/dee/events")).size).toBe(2);
    expect((await as("pat")("GET", "/users/dee/events/orgs/sandbox-org")).status).toBe(404);
  });

  test("end with what they are about, and after thirty days", async () => {
    const { as, bot, control } = await withSandbox();
    const dee = as("dee");
    const issue = (await dee("POST", `${conduct}/issues`, { title: "x" })).body;
    const query = `mutation { deleteIssue(input: { issueId: "${issue.node_id}" }) { clientMutationId } }`;
    await (
      await bot()
    )("POST", "/graphql", { query });
    expect(types(await dee("GET", `${conduct}/events`))).not.toContain("IssuesEvent");
    await control("POST", "/clock", { advance: "31d" });
    expect((await dee("GET", `${conduct}/events`)).body).toEqual([]);
  });
});

describe("a room", () => {
  /** Everything that lists things across repositories, and the room's own addresses. */
  const lists = [
    "/user/repos",
    "/user/issues?filter=all&state=all",
    "/issues?filter=all&state=all",
    "/orgs/sandbox-org/issues?filter=all&state=all",
    "/user/subscriptions",
    "/user/repository_invitations",
    "/notifications?all=true",
    "/orgs/sandbox-org/repos",
    "/orgs/sandbox-org/events",
    "/orgs/sandbox-org",
    "/repositories",
    "/events",
    "/users/sandbox-org/repos",
    "/users/ada/repos",
    "/users/ada/events",
    "/users/ada/received_events",
    "/users/ada/subscriptions",
    "/users/bo/received_events",
    "/users/bo/events",
    "/users/bo/events/orgs/sandbox-org",
    "/search/issues?q=heron",
    "/search/issues?q=org:sandbox-org",
    "/search/repositories?q=heron",
    "/search/code?q=heron",
    `${conduct}/events`,
    `${conduct}/notifications?all=true`,
  ];
  const below = [
    "",
    "/events",
    "/issues",
    "/issues/1",
    "/notifications",
    "/keys",
    "/hooks",
    "/teams",
    "/invitations",
    "/actions/permissions",
    "/pages",
    "/collaborators",
    "/contents/README.md",
  ];

  test("shows nothing of itself to a member it is closed to", async () => {
    const { bot, as, control } = await withSandbox();
    const owen = as("owen");
    await owen("PUT", `${conduct}/collaborators/bo`, { permission: "triage" });
    const steward = await bot();
    const made = { name: "conduct-amber-heron", private: true, auto_init: true };
    await steward("POST", "/orgs/sandbox-org/repos", made);
    await steward("PUT", `${room}/collaborators/ada`, { permission: "triage" });
    const text = "The heron: @bo did it.";
    await steward("POST", `${room}/issues`, { title: "heron", body: text, assignees: ["ada"] });
    await as("ada")("POST", `${room}/issues/1/comments`, { body: text });
    const seenBy = async (login: string) => {
      const answers = await Promise.all(
        lists.map(async (path) => ({ path, answer: await as(login)("GET", path) })),
      );
      return answers
        .filter(({ answer }) => JSON.stringify(answer.body).includes("heron"))
        .map(({ path }) => path);
    };
    expect(await seenBy("bo")).toEqual([]);
    expect(await seenBy("pat")).toEqual([]);
    expect(await seenBy("ada")).toContain("/search/issues?q=heron");
    for (const path of below) {
      expect([path, (await as("bo")("GET", room + path)).status]).toEqual([path, 404]);
    }
    const mailed = (await control("GET", "/mail")).flatMap(({ to }: Json) => to);
    expect(new Set(mailed)).toEqual(
      new Set(["ada@users.github.sandbox", "owen@users.github.sandbox"]),
    );
  });
});
