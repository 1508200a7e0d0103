import { describe, expect, test } from "vitest";
import { isStatusComment } from "../../../src/reconcile/marks/markers.ts";
import { anchorsIn, rootOf } from "../../world/anchors-in.ts";
import { asAnotherApp } from "../../world/as-app.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { tampering } from "../../world/tamper.ts";
import type { WorldCase } from "../../world/world-case.ts";
import { roomOf } from "../rooms/room-of.ts";

/** A case with a little history: opened, acknowledged, a note taken. */
async function aCase(world: World): Promise<WorldCase> {
  const it = await world.report();
  await it.say("bo", "/acknowledge by phone");
  await it.say("ada", "/note they called again");
  return it;
}

const anchorsOf = async (world: World, it: WorldCase) =>
  anchorsIn(world, `comity/record/${await it.title()}`);

async function statusCommentOf(it: WorldCase) {
  const found = (await it.comments()).find(({ body }) => isStatusComment(body));
  if (!found) throw new Error("no status comment");
  return found;
}

async function parentOf(world: World, sha: string): Promise<string> {
  const { data } = await world.as("dee").git.getCommit({ ...world.here, commit_sha: sha });
  return data.parents[0]?.sha ?? "";
}

describe("the anchor of a record", () => {
  test("stands among the checks of the root commit and goes on with the record", async () => {
    await using world = await startWorld({ plan: "free" });
    const it = await aCase(world);
    const records = await tampering(world, it);
    const { length: n } = await it.record();
    const [first, ...others] = await anchorsOf(world, it);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      app: "comity",
      anchor: { of: it.nodeId, n, headOid: await records.head(), hasMoved: false },
    });
    await it.say("cy", "/note and again");
    expect(await anchorsOf(world, it)).toMatchObject([
      { id: first?.id, anchor: { n: n + 1, headOid: await records.head() } },
    ]);
  });

  test("is no other app's to change, and copies of it elsewhere count for nothing", async () => {
    await using world = await startWorld({ plan: "free" });
    const it = await aCase(world);
    const other = await aCase(world);
    const stranger = await asAnotherApp(world, "onlooker", { checks: "write" });
    const [own] = await anchorsOf(world, it);
    const changed = stranger.checks.update({
      ...world.here,
      check_run_id: own?.id ?? 0,
      conclusion: "success",
      external_id: "nothing",
    });
    await expect(changed).rejects.toMatchObject({ status: 403 });
    const [theirs] = await anchorsOf(world, other);
    for (const external_id of [own?.says ?? "", theirs?.says ?? "", "at the end"]) {
      await stranger.checks.create({
        ...world.here,
        name: `comity/record/${await it.title()}`,
        head_sha: await rootOf(world),
        conclusion: "success",
        external_id,
      });
    }
    await it.say("cy", "/note and again");
    await world.advance("70s");
    expect(await it.labels()).not.toContain("frozen");
    expect((await it.record()).filter(({ type }) => type === "NoteTaken")).toHaveLength(2);
  });
});

describe("the anchor of a case that moves to a room", () => {
  test("says so in the old place, and the room has one of its own", async () => {
    await using world = await startWorld({ plan: "free" });
    const it = await aCase(world);
    const name = `comity/record/${await it.title()}`;
    const [before] = await anchorsIn(world, name);
    await it.say("ada", "/seal");
    const room = await roomOf(world, "ada");
    const { owner } = world.here;
    const inRoom = { owner, repo: room.name };
    const [here, ...others] = await anchorsIn(world, `comity/record/${room.codeName}`, inRoom);
    expect(others).toEqual([]);
    expect(here?.anchor).toMatchObject({ of: room.issue.id, n: room.record.length });
    expect(await anchorsIn(world, name)).toMatchObject([
      { id: before?.id, anchor: { of: it.nodeId, hasMoved: true } },
    ]);
  });
});

const edit = async (world: World, it: WorldCase, body: (before: string) => string) => {
  const status = await statusCommentOf(it);
  const comment = { ...world.here, comment_id: status.id };
  await world.as("dee").issues.updateComment({ ...comment, body: body(status.body) });
};

const handsOnTheComment: readonly (readonly [
  string,
  (world: World, it: WorldCase) => Promise<unknown>,
])[] = [
  [
    "names another end",
    (world, it) =>
      edit(world, it, (body) =>
        body.replace(/n=\d+ sha256=[0-9a-f]{64}/, `n=1 sha256=${"a".repeat(64)}`),
      ),
  ],
  ["says something else", (world, it) => edit(world, it, () => "nothing to see")],
  [
    "is deleted",
    async (world, it) =>
      world.as("dee").issues.deleteComment({
        ...world.here,
        comment_id: (await statusCommentOf(it)).id,
      }),
  ],
];

describe("a status comment that somebody else had a hand in", () => {
  test.each(handsOnTheComment)("and that %s is put back, and nothing freezes", async (_, lay) => {
    await using world = await startWorld({ plan: "free" });
    const it = await aCase(world);
    const { body } = await statusCommentOf(it);
    await world.faults({ webhooks: "drop" });
    await lay(world, it);
    await world.faults({});
    await world.advance("20m");
    await world.advance("5m");
    expect((await statusCommentOf(it)).body).toBe(body);
    expect(await it.labels()).not.toContain("frozen");
    expect(await it.answers()).toEqual([]);
  });

  test.each(handsOnTheComment)(
    "and that %s does not hide that the record was cut back, after a restart and from a second app",
    async (_, lay) => {
      await using world = await startWorld({ app: "none", plan: "free" });
      const first = await world.startApp();
      await world.idle();
      const it = await aCase(world);
      await first.kill();
      const records = await tampering(world, it);
      await records.setHead(await parentOf(world, await records.head()));
      for (let round = 0; round < 7; round += 1) {
        await edit(world, it, (body) => body.replace(/ as of .*/, ` ${round}`));
      }
      await lay(world, it);
      await world.startApp();
      await world.startApp();
      await world.idle();
      await world.advance("70s");
      expect(await it.labels()).toContain("frozen");
      expect((await it.answers()).join()).toContain("lacks what it held before");
    },
  );
});
