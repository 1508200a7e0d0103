import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../world/start-world.ts";

const path = ".github/comity.yml";
// Where GitHub enforces no rules, anybody who may write may push to the default branch.
let world: World;
let original = "";

beforeAll(async () => {
  world = await startWorld({ plan: "free" });
  original = (await fileOf(world)).text;
});
afterAll(() => world[Symbol.asyncDispose]());

async function fileOf(where: World) {
  const { data } = await where.as("dee").repos.getContent({ ...where.here, path });
  if (Array.isArray(data) || data.type !== "file") throw new TypeError("no file");
  return { sha: data.sha, text: Buffer.from(data.content, "base64").toString("utf8") };
}

/** dee may write to the repository, and pushes to its default branch. */
async function push(where: World, text: string): Promise<void> {
  await where.as("dee").repos.createOrUpdateFileContents({
    ...where.here,
    path,
    sha: (await fileOf(where)).sha,
    message: "Change the config",
    content: Buffer.from(text).toString("base64"),
  });
  await where.idle();
}

async function configuration(where: World) {
  const asked = { ...where.here, state: "all", per_page: 100 } as const;
  const { data } = await where.as("owen").issues.listForRepo(asked);
  const found = data.filter(({ title }) => title === "Comity: configuration");
  expect(found).toHaveLength(1);
  return { state: found[0]?.state, body: found[0]?.body ?? "" };
}

const notAdopted =
  "**`.github/comity.yml` was changed on the default branch, and the change is not adopted.** The config below stays in force.";

describe("a writer who pushes another config", () => {
  test.each<[string, (text: string) => string, string]>([
    [
      "with an unknown key",
      (text) => `${text}\nextra: 1\n`,
      "line 11: extra: unknown key; this file knows committee, council, emails, core_team, outside_contact, events, away, consensus, clocks, weekly_mail, retention, seal, spaces",
    ],
    [
      "with a key misspelt",
      (text) => text.replace("council:", "counsil:"),
      "line 2: counsil: unknown key; did you mean council?",
    ],
    [
      "with a wrong type",
      (text) => text.replace("minimum: 2", "minimum: two"),
      "line 4: consensus.minimum: must be a whole number",
    ],
    [
      "of a megabyte",
      (text) => `# ${"x".repeat(1_000_000)}\n${text}`,
      "the file is longer than 64 kB",
    ],
    [
      "with YAML aliases",
      (text) => `x: &a [*a]\n${text}`,
      "line 1: anchors, aliases and tags are not read here",
    ],
    [
      "with a member twice",
      (text) => text.replace("members: [ada", "members: [Bo, ada"),
      "line 1: committee.members[2]: bo is there twice",
    ],
    [
      "with a chair who is no member",
      (text) => text.replace("chair: ada", "chair: eve"),
      "line 1: committee.chair: must be one of the members",
    ],
    [
      "with __proto__ in it",
      (text) => `__proto__: { chair: mal }\n${text}`,
      "line 1: __proto__: unknown key; this file knows committee,",
    ],
    [
      "that closes the fence it is shown in",
      (text) => `${text}\n"\`\`\`\`\\n@fay ![x](https://example.org)": 1\n`,
      'line 11: "````\\n@fay ![x](https://example.org)": unknown key',
    ],
    ["that is no YAML", () => "{", "line 1: this is not YAML:"],
    ["that is a list", () => "- mal\n", "must be a mapping of keys to values"],
  ])("%s is told what is wrong, and changes nothing", async (_, change, line) => {
    await push(world, change(original));
    const { state, body } = await configuration(world);
    expect(state).toBe("open");
    expect(body).toContain(notAdopted);
    expect(body).toContain("| `ada` | 1001 | committee, chair |");
    const [, fence = "", block] = /(`{3,})text\n([^]*?)\n\1/.exec(body) ?? [];
    expect(block).toContain(line);
    expect(block).not.toContain(fence);
    await push(world, original);
    expect((await configuration(world)).state).toBe("closed");
  });

  test("with another roster decides nothing with it", async () => {
    await push(world, original.replaceAll("cy", "mal").replaceAll("chair: ada", "chair: dee"));
    const { body, state } = await configuration(world);
    expect([state, body.includes(notAdopted), body.includes("mal")]).toEqual(["open", true, false]);
    const it = await world.report();
    await it.say("cy", "/acknowledge");
    expect(await it.card()).toMatchObject({ Status: "Under review" });
    await push(world, original);
  });

  test("in another repository is not heard", async () => {
    await world
      .as("owen")
      .repos.createInOrg({ org: world.here.owner, name: "other", private: true });
    await world.as("owen").repos.createOrUpdateFileContents({
      ...world.here,
      repo: "other",
      path,
      message: "Appoint another committee",
      content: Buffer.from(original.replaceAll("ada", "mal")).toString("base64"),
    });
    await world.idle();
    await world.sweep();
    expect((await configuration(world)).state).toBe("closed");
    const { data } = await world.as("owen").issues.listForRepo({ ...world.here, repo: "other" });
    expect(data).toEqual([]);
  });
});

describe("the first config", () => {
  test("that names a login nobody has is waited for, and so are reports", async () => {
    await using other = await startWorld({
      plan: "free",
      config: original.replaceAll("dee", "nobody-at-all"),
    });
    const { state, body } = await configuration(other);
    expect(state).toBe("open");
    expect(body).toContain("**Comity is waiting for a config it can adopt.**");
    expect(body).toContain(
      "committee.members[3]: GitHub shows no person of this login: it may be misspelled, gone, or hidden as spam (an organisation or a bot cannot be on the roster)",
    );
    const { data: filed } = await other
      .as("owen")
      .issues.create({ ...other.here, title: "Trouble", body: "", labels: ["report"] });
    await other.idle();
    expect(filed.title).toBe("Trouble");
    await push(other, original);
    await other.sweep();
    const { data } = await other
      .as("owen")
      .issues.get({ ...other.here, issue_number: filed.number });
    expect(data.title).toMatch(/^[a-z]+-[a-z]+$/);
    expect((await configuration(other)).state).toBe("closed");
  });
});

describe("a writer who deletes the register", () => {
  test("appoints nobody: nothing is decided, and the issue says what an owner can do", async () => {
    await using own = await startWorld({ plan: "free" });
    const it = await own.report();
    await own.as("dee").git.deleteRef({ ...own.here, ref: "heads/register" });
    await push(own, original.replaceAll("ada", "dee"));
    await own.sweep();
    await own.advance("5m");
    const { body, state } = await configuration(own);
    expect(state).toBe("open");
    expect(body).toContain("**Nothing is decided here at the moment.**");
    expect(body).toContain("restore the branch");
    await it.say("bo", "/acknowledge");
    expect(await it.card()).toMatchObject({ Status: "Reported" });
  });
});
