import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  approvedBy,
  headBranch,
  propose,
  pullsOf,
  resolutionOf,
} from "../../world/resolution-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;

// Without branch rules, so that anybody with write access merges and pushes as they like.
beforeAll(async () => {
  world = await startWorld({ plan: "free" });
});

afterAll(() => world[Symbol.asyncDispose]());

async function proposed(): Promise<WorldCase> {
  const it = await world.report();
  await propose(it);
  return it;
}

const typesOf = async (it: WorldCase) => (await it.record()).map(({ type }) => type);

describe("a merge by hand", () => {
  test("without consensus is reported once and is not agreed; proposing again goes on", async () => {
    const it = await proposed();
    const first = await resolutionOf(world, it);
    await approvedBy(world, it, "ada", "bo", "cy");
    await world.as("dee").pulls.merge({ ...world.here, pull_number: first.number });
    await world.idle();
    await world.sweep();
    expect(await typesOf(it)).not.toContain("ConsensusReached");
    const told = (await it.answers()).filter((answer) => answer.includes("was merged before"));
    expect(told).toHaveLength(1);
    expect(await it.status()).toContain("it was merged by hand before everybody had agreed");
    await it.say("ada", "/enact");
    expect((await it.record()).at(-1)).toMatchObject({ reason: "nothing-agreed" });
    await it.say("bo", "/propose\n- { kind: private-reprimand, to: reported-1 }");
    const second = await resolutionOf(world, it);
    expect(second.number).not.toBe(first.number);
    expect(second.text).toContain("round: 2");
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    expect(await typesOf(it)).toContain("ConsensusReached");
  });

  test("with consensus counts like the app's own", async () => {
    const it = await proposed();
    await world.faults({ webhooks: "drop" });
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    const { number } = await resolutionOf(world, it);
    await world.as("dee").pulls.merge({ ...world.here, pull_number: number });
    await world.faults({});
    await world.sweep();
    expect((await it.record()).find(({ type }) => type === "ConsensusReached")).toMatchObject({
      pull: number,
    });
  });
});

describe("a file pushed past its pull request", () => {
  test("is reported once, is not agreed, and is in the way until it is taken out", async () => {
    const it = await proposed();
    const path = `resolutions/${await it.title()}.md`;
    const { text } = await resolutionOf(world, it);
    const file = { ...world.here, path, message: "By hand" };
    const content = Buffer.from(text.replace("private", "public")).toString("base64");
    const { data } = await world.as("dee").repos.createOrUpdateFileContents({ ...file, content });
    await world.idle();
    await world.sweep();
    const reported = (await it.record()).filter(({ type }) => type === "MergeNotCovered");
    expect(reported).toMatchObject([{ commit: data.commit.sha }]);
    expect((await it.answers()).join()).toContain("was changed in the default branch");
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    expect((await resolutionOf(world, it)).merged).toBe(false);
    expect(await it.status()).toContain("GitHub cannot merge it");
    const sha = data.content?.sha ?? "";
    await world.as("dee").repos.deleteFile({ ...file, sha });
    await world.idle();
    await world.sweep();
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });
});

describe("a resolution's pull request", () => {
  test("closed by hand is opened again, with one sentence", async () => {
    const it = await proposed();
    const { number } = await resolutionOf(world, it);
    const close = { ...world.here, pull_number: number, state: "closed" as const };
    await world.as("dee").pulls.update(close);
    await world.idle();
    expect((await resolutionOf(world, it)).state).toBe("open");
    expect((await it.answers()).join()).toContain("was opened again");
    expect(await pullsOf(world, it)).toHaveLength(1);
  });

  test("comes back when its branch is deleted, with the approvals it had", async () => {
    const it = await proposed();
    await approvedBy(world, it, "ada", "bo", "cy");
    const ref = `heads/${await headBranch(it)}`;
    await world.as("dee").git.deleteRef({ ...world.here, ref });
    await world.idle();
    expect(await resolutionOf(world, it)).toMatchObject({
      state: "open",
      check: { title: "3 approved, 1 awaited" },
    });
    await approvedBy(world, it, "dee");
    expect((await resolutionOf(world, it)).merged).toBe(true);
    expect(await pullsOf(world, it)).toHaveLength(1);
  });

  test("is written again when its branch is put back to the default branch", async () => {
    const it = await proposed();
    await approvedBy(world, it, "ada", "bo");
    const dee = world.as("dee");
    const main = await dee.git.getRef({ ...world.here, ref: "heads/main" });
    const ref = `heads/${await headBranch(it)}`;
    const { sha } = main.data.object;
    await dee.git.updateRef({ ...world.here, ref, sha, force: true });
    await world.idle();
    expect((await resolutionOf(world, it)).text).toContain("private-reprimand");
    await it.say("cy", "/recuse");
    expect(await typesOf(it)).toContain("MemberRecused");
    await approvedBy(world, it, "ada", "bo", "dee");
    expect(await typesOf(it)).toContain("ConsensusReached");
  });

  test("is closed with its case, and its branch goes", async () => {
    const it = await proposed();
    await it.say("ada", "/close not-ours: the venue");
    await it.say("bo", "/second");
    expect((await resolutionOf(world, it)).state).toBe("closed");
    const ref = `heads/${await headBranch(it)}`;
    const { data } = await world.as("ada").git.listMatchingRefs({ ...world.here, ref });
    expect(data).toEqual([]);
  });

  test("is opened by one person at a time where the plan allows one review request", async () => {
    const it = await proposed();
    expect((await resolutionOf(world, it)).requested).toHaveLength(1);
    await approvedBy(world, it, "ada");
    const { requested } = await resolutionOf(world, it);
    expect(requested).toHaveLength(1);
    expect(requested).not.toContain("ada");
  });

  test("is found, judged and merged by one sweep when every webhook was lost", async () => {
    const it = await proposed();
    await world.faults({ webhooks: "drop" });
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    expect((await resolutionOf(world, it)).merged).toBe(false);
    await world.faults({});
    // What a sweep finds waits while as much was changed within a minute as may be.
    await world.advance("2m");
    await world.sweep();
    expect((await resolutionOf(world, it)).merged).toBe(true);
    expect(await typesOf(it)).toContain("ConsensusReached");
  });
});
