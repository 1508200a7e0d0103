import { describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { tampering } from "../../world/tamper.ts";
import type { WorldCase } from "../../world/world-case.ts";

/** Everything a case lives through that the app has to do with; more notes make more edits. */
async function live(world: World, notes: number): Promise<WorldCase> {
  const it = await world.report();
  await it.say("bo", "/acknowledge by phone");
  await it.say("cy", "/recuse");
  for (let i = 1; i < notes; i += 1) await it.say("ada", `/note they called again, ${i}`);
  await it.say("bo", "/frobnicate\n/next");
  await world.as("dee").issues.update({ ...world.here, issue_number: it.number, title: "Mine" });
  await world.advance("3d");
  await it.say("ada", "/close not-ours: the venue");
  await it.say("bo", "/second");
  await world.advance("1h");
  await it.say("ada", "/reopen: it was none");
  await it.say("ada", "/note again");
  await world.advance("5d");
  await world.sweep();
  await world.advance("5m");
  return it;
}

async function expectNoFreeze(it: WorldCase, notes: number): Promise<void> {
  expect(await it.labels()).not.toContain("frozen");
  expect((await it.answers()).filter((body) => body.includes("comity frozen"))).toEqual([]);
  const types = (await it.record()).map(({ type }) => type);
  expect(types).toContain("CaseReopened");
  expect(types.filter((type) => type === "NoteTaken")).toHaveLength(notes);
}

describe("an honest record never freezes", () => {
  test.concurrent("in a life in peace", async () => {
    await using world = await startWorld({ plan: "free" });
    // Of a long history GitHub hands out the newest versions only.
    await expectNoFreeze(await live(world, 12), 12);
  }, 30_000);

  test.concurrent("while answers get lost after what was asked for was done", async () => {
    await using world = await startWorld({ plan: "free" });
    const lost = (match: string, operation: string | undefined) => ({
      by: "comity[bot]",
      match,
      ...(operation && { operation }),
      status: 502,
      after: true,
      times: 6,
    });
    await world.faults({
      webhooks: "shuffle",
      fail: ["Open", "Record", "Show", "Seal"].map((one) => lost("POST /graphql", one)),
    });
    await expectNoFreeze(await live(world, 3), 3);
  }, 60_000);

  test.concurrent("while two apps work on it, each delivery twice", async () => {
    await using world = await startWorld({ plan: "free" });
    await world.startApp();
    await world.faults({ webhooks: "double" });
    await expectNoFreeze(await live(world, 3), 3);
  }, 60_000);
});

describe("what outlasts a restart", () => {
  test.concurrent("a record cut back while nothing ran, and a freeze while it lasts", async () => {
    await using world = await startWorld({ app: "none", plan: "free" });
    const first = await world.startApp();
    await world.idle();
    const it = await world.report();
    await it.say("bo", "/acknowledge by phone");
    await it.say("ada", "/note they called again");
    await first.kill();
    const records = await tampering(world, it);
    const sha = await records.head();
    const { data } = await world.as("dee").git.getCommit({ ...world.here, commit_sha: sha });
    await records.setHead(data.parents[0]?.sha ?? "");

    const second = await world.startApp();
    await world.idle();
    await world.advance("70s");
    expect(await it.labels()).toContain("frozen");
    const [notice] = await it.answers();
    expect(notice).toContain("lacks what it held before");
    expect(notice).not.toContain(sha);
    const mails = async () =>
      (await world.mail()).filter(({ to }) => to.includes("council@sandbox.example")).length;
    expect(await mails()).toBe(1);
    await second.kill();

    await world.startApp();
    await world.idle();
    await it.say("bo", "/note nobody hears this yet");
    await world.advance("5m");
    expect(await it.labels()).toContain("frozen");
    expect(await it.answers()).toEqual([notice]);
    expect(await mails()).toBe(1);
    expect(await records.head()).not.toBe(sha);
    await world.advance("6m");
    expect(await it.labels()).not.toContain("frozen");
    expect((await it.record()).map(({ type }) => type)).toContain("NoteTaken");
  }, 60_000);

  test.concurrent("another app that had not looked follows an adoption, and a second freeze is told anew", async () => {
    await using world = await startWorld({ plan: "free" });
    await world.startApp();
    const it = await world.report();
    await it.say("bo", "/acknowledge by phone");
    const records = await tampering(world, it);
    for (const round of [1, 2]) {
      await records.write({ path: `notes-${round}.txt`, text: "x" });
      await world.idle();
      await world.advance("70s");
      expect(await it.labels()).toContain("frozen");
      await it.say("ada", `/thaw ${(await records.end()).slice(0, 12)}`);
      await it.say("cy", "/second");
      expect(await it.labels()).not.toContain("frozen");
      await world.advance("5m");
    }
    const notices = (await it.answers()).filter((body) => body.includes("comity frozen over"));
    expect(notices).toHaveLength(2);
    const types = (await it.record()).map(({ type }) => type);
    expect(types.filter((type) => type === "RecordAdopted")).toHaveLength(2);
  }, 60_000);
});
