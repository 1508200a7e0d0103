import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;
let it: WorldCase;
const ref = "heads/register";

beforeAll(async () => {
  world = await startWorld({ plan: "free" });
  it = await world.report();
}, 60_000);
afterAll(() => world[Symbol.asyncDispose]());

async function head(): Promise<string> {
  return (await world.as("dee").git.getRef({ ...world.here, ref })).data.object.sha;
}

async function committeeFile() {
  const asked = { ...world.here, path: "committee.yml", ref: "register" };
  const { data } = await world.as("dee").repos.getContent(asked);
  if (Array.isArray(data) || data.type !== "file") throw new TypeError("no file");
  return { sha: data.sha, text: Buffer.from(data.content, "base64").toString("utf8") };
}

/** A roster on which dee alone decides. */
async function forgeRoster(): Promise<void> {
  const { sha, text } = await committeeFile();
  await world.as("dee").repos.createOrUpdateFileContents({
    ...world.here,
    path: "committee.yml",
    branch: "register",
    message: "Update committee.yml",
    content: Buffer.from(text.replaceAll("ada", "mal")).toString("base64"),
    sha,
  });
}

async function configurationIssue() {
  const { data } = await world.as("ada").issues.listForRepo({ ...world.here, state: "all" });
  return data.find(({ title }) => title === "Comity: configuration");
}

const typesOf = async () => (await it.record()).map(({ type }) => type);

describe("while somebody bends the register, no case is decided", () => {
  const attacks: readonly (readonly [string, () => Promise<unknown>, RegExp])[] = [
    ["by a forged roster", forgeRoster, /Somebody other than Comity committed to the branch/],
    [
      "by cutting it back",
      async () => {
        const { data } = await world
          .as("dee")
          .git.getCommit({ ...world.here, commit_sha: await head() });
        const sha = data.parents[0]?.sha ?? "";
        await world.as("dee").git.updateRef({ ...world.here, ref, sha, force: true });
      },
      /put back to an earlier commit/,
    ],
    ["by deleting it", () => world.as("dee").git.deleteRef({ ...world.here, ref }), /is gone/],
  ];

  test.each(attacks)(
    "%s, and once it is put back, what was said is heard",
    async (_, attack, told) => {
      const before = await head();
      const known = (await typesOf()).length;
      await attack();
      await world.idle();
      await it.say("bo", "/note said while the register was bent");
      expect(await typesOf()).toHaveLength(known);
      expect((await configurationIssue())?.body).not.toMatch(told);
      await world.advance("70s");
      await world.idle();
      expect(await typesOf()).toHaveLength(known);
      const issue = await configurationIssue();
      expect(issue?.state).toBe("open");
      expect(issue?.body).toMatch(told);

      const { git } = world.as("owen");
      await git
        .updateRef({ ...world.here, ref, sha: before, force: true })
        .catch(() => git.createRef({ ...world.here, ref: `refs/${ref}`, sha: before }));
      await world.idle();
      expect(await head()).toBe(before);
      expect(await typesOf()).toHaveLength(known + 1);
      expect((await configurationIssue())?.state).toBe("closed");
      expect(await it.labels()).not.toContain("frozen");
    },
  );

  test("though no webhook says so, since the case's own look finds it elsewhere", async () => {
    const before = await head();
    const known = (await typesOf()).length;
    await world.faults({ webhooks: "drop" });
    await forgeRoster();
    await world.faults({});
    await it.say("bo", "/note said before anybody noticed");
    expect(await typesOf()).toHaveLength(known);
    await world.as("owen").git.updateRef({ ...world.here, ref, sha: before, force: true });
    await world.idle();
    await world.advance("70s");
    await world.idle();
    expect(await typesOf()).toHaveLength(known + 1);
  });

  test("before a start: who decided is known from the anchor, danger is passed on, and it is put back", async () => {
    await using own = await startWorld({ plan: "free", app: "none" });
    const first = await own.startApp();
    await own.idle();
    const reported = await own.report();
    await first.kill();
    const { git } = own.as("dee");
    const good = (await git.getRef({ ...own.here, ref })).data.object.sha;
    const { data } = await git.getCommit({ ...own.here, commit_sha: good });
    const sha = data.parents[0]?.sha ?? "";
    await git.updateRef({ ...own.here, ref, sha, force: true });
    await git.deleteRef({ ...own.here, ref: "tags/comity-root" });
    await reported.say("bo", "/danger");
    await own.startApp();
    await own.idle();
    await own.advance("70s");
    await own.idle();
    const before = (await reported.record()).length;
    expect((await reported.answers()).join("\n")).toContain("Nothing is recorded in this case now");
    expect((await reported.answers()).join("\n")).toMatch(/@ada.*@bo.*@cy/);
    expect((await git.getRef({ ...own.here, ref })).data.object.sha).toBe(sha);
    await own.advance("10m");
    await own.idle();
    expect((await git.getRef({ ...own.here, ref })).data.object.sha).toBe(good);
    expect((await reported.record()).length).toBeGreaterThan(before);
  }, 60_000);
});
