import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedCases } from "../../bench/seed-cases.ts";
import { startLocalWorld } from "../../bench/local-world.ts";
import { sha256 } from "../../src/app/engine/sha256.ts";
import { NodeId } from "../../src/domain/values/ids.ts";
import { addMinutes, instantOf } from "../../src/domain/values/time.ts";
import { isDailyLook } from "../../src/reconcile/sweep/daily-look.ts";
import { startWorld, type World } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";
import { roomOf } from "./rooms/room-of.ts";

test("a sweep in which nothing changed asks for as little of 120 cases as of 30", async () => {
  await using world = await startLocalWorld();
  const { log } = world.sandbox.github;
  const idle = async (more: number) => {
    await world.stopApp();
    await seedCases(world, more, "1h");
    await world.startApp();
    // What was seeded is as new as the sweep at the start, and is gone into once more.
    await world.advance("20m");
    log.clear();
    await world.advance("20m");
    const asked = log.list({ bodies: false }).filter(({ by }) => by === "comity[bot]");
    // A look at a case whose daily turn it is.
    return asked.filter(({ operation }) => operation !== "ObserveCase").map(({ points }) => points);
  };
  const few = await idle(30);
  const many = await idle(90);
  expect(many).toEqual(few);
  expect(many.length).toBeLessThanOrEqual(4);
  expect(many.reduce((sum, points) => sum + points)).toBeLessThanOrEqual(12);
}, 60_000);

/** A case whose daily turn, which its issue's id decides, is not within the next hours. */
async function notLookedAtSoon(world: World): Promise<WorldCase> {
  const one = await world.report();
  const after = instantOf(Date.parse(await world.advance("0s")));
  const issue = NodeId.parse(one.nodeId);
  const isSoon = isDailyLook(issue, { after, until: addMinutes(after, 180) }, sha256);
  return isSoon ? notLookedAtSoon(world) : one;
}

/** What people say and do while no webhook arrives is found by the next sweep, whoever asks for it. */
describe.sequential("what changed and was not told of", { shuffle: false }, () => {
  let world: World;
  let it: WorldCase;
  let other: WorldCase;
  let closed: WorldCase;

  beforeAll(async () => {
    world = await startWorld();
    it = await notLookedAtSoon(world);
    other = await notLookedAtSoon(world);
    closed = await notLookedAtSoon(world);
    await closed.say("bo", "/close not-ours: the venue");
    await world.advance("20m");
    await world.faults({ webhooks: "drop" });
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const types = async (one: WorldCase) => (await one.record()).map(({ type }) => type);

  test("is a comment", async () => {
    const said = await it.comment("bo", "/acknowledge by phone");
    const plain = await other.comment("cy", "I was there.");
    const before = world.log.length;
    await world.advance("20m");
    expect(await types(it)).toContain("PartyTold");
    expect(await it.reactions(said)).toEqual(["eyes"]);
    expect(await other.reactions(plain)).toEqual([]);
    const looked = world.log
      .slice(before)
      .flatMap((line) => /"key":"case:([^"]+)"/.exec(line)?.[1] ?? []);
    const ours = [it, other, closed].map(({ nodeId }) => nodeId);
    expect(looked.filter((one) => ours.includes(one))).toEqual([it.nodeId]);
  });

  test("is a command that a comment got when it was edited", async () => {
    const [first] = (await other.comments()).filter(({ by }) => by === "cy");
    const body = "I was there.\n\n/note we spoke";
    const edited = { ...world.here, comment_id: first?.id ?? 0, body };
    await world.as("cy").issues.updateComment(edited);
    await world.advance("20m");
    expect(await types(other)).toContain("NoteTaken");
  });

  test("is a report, and an issue that somebody makes a case of", async () => {
    const report = await world.report({ waits: false });
    const question = await world.report({ labels: [], waits: false });
    await question.comment("bo", "/open");
    await world.advance("20m");
    expect(await types(report)).toEqual(["ReportReceived"]);
    expect(await types(question)).toEqual(["ReportReceived"]);
  });

  test("is a label taken away, an assignment, a case closed by hand", async () => {
    const at = { ...world.here, issue_number: it.number };
    await it.comment("cy", "/recuse");
    await world.advance("20m");
    const owen = world.as("owen").issues;
    await owen.addAssignees({ ...at, assignees: ["cy"] });
    await owen.update({ ...world.here, issue_number: other.number, state: "closed" });
    await world.advance("20m");
    expect(await it.assignees()).not.toContain("cy");
    expect((await other.issue()).state).toBe("open");
    await owen.removeLabel({ ...at, name: "report" });
    await world.advance("20m");
    expect(await it.labels()).toContain("report");
  });

  test("is what somebody says in a closed case", async () => {
    await closed.comment("ada", "/reopen it is none");
    await world.advance("20m");
    expect(await types(closed)).toContain("SecondAwaited");
  });

  test("is gone into once: the sweeps after it are as cheap as ever", async () => {
    await world.advance("20m");
    await world.forgetRequests();
    await world.advance("20m");
    const asked = (await world.requests()).map(({ operation, path }) => operation ?? path);
    expect(asked).toEqual([
      "SweepChanges",
      expect.stringMatching(/^\/repos\/sandbox-org\/conduct\/issues\/comments\?since=/),
      "ObserveConfig",
      expect.stringContaining("collaborators?affiliation=direct"),
    ]);
  });
});

test("what somebody says in a room is found by the next sweep, for one look at that room alone", async () => {
  await using world = await startWorld({
    config:
      "committee: { chair: ada, deputies: [bo], members: [ada, bo, cy, dee], email: c@example.org }\nseal: always",
  });
  await world.report();
  await world.advance("20m");
  const room = await roomOf(world, "ada");
  await world.faults({ webhooks: "drop" });
  await world.forgetRequests();
  await world.advance("20m");
  const idle = (await world.requests()).map(({ operation }) => operation);
  expect(idle.filter((one) => one === "RoomsSeen")).toHaveLength(1);
  expect(idle).not.toContain("ObserveCase");
  await room.say("bo", "/acknowledge");
  await world.advance("20m");
  expect((await roomOf(world, "ada")).record.map(({ type }) => type)).toContain("PartyTold");

  // An app that starts finds in what it reads anyway that nothing was left in the old place.
  await world.advance("20m");
  await world.forgetRequests();
  await world.startApp();
  await world.idle();
  const started = await world.requests();
  expect(started.filter(({ method, operation }) => !operation && method !== "GET")).toEqual([]);
  expect(started.filter(({ operation }) => operation === "ObserveCase")).toEqual([]);
});
