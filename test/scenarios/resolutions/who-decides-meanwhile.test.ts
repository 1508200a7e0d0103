import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { committeeConfig } from "sandbox/committee-config";
import { approvedBy, propose, resolutionOf } from "../../world/resolution-of.ts";
import { startWorld, type World, type WorldApp } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;
let app: WorldApp;

// dee is away for the whole of it.
const config = `${committeeConfig}away: [{ who: dee, from: 2026-01-01, until: 2027-12-31 }]\n`;

beforeAll(async () => {
  world = await startWorld({ config, app: "none" });
  app = await world.startApp();
  await world.idle();
});

afterAll(() => world[Symbol.asyncDispose]());

async function proposed(measures?: string): Promise<WorldCase> {
  const it = await world.report();
  await propose(it, measures);
  return it;
}

async function reviewsOf(it: WorldCase): Promise<Readonly<Record<string, string>>> {
  const { number } = await resolutionOf(world, it);
  const at = { ...world.here, pull_number: number };
  const { data } = await world.as("ada").pulls.listReviews(at);
  return Object.fromEntries(data.map(({ user, state }) => [user?.login ?? "", state]));
}

describe("a resolution is agreed by those who decide when it is agreed:", () => {
  test("whoever is away is not waited for, and counts once they act in the case", async () => {
    const it = await proposed();
    await approvedBy(world, it, "ada", "dee", "bo");
    expect(await resolutionOf(world, it)).toMatchObject({
      merged: false,
      requested: ["cy"],
      check: { title: "2 approved, 1 awaited" },
    });
    expect((await reviewsOf(it))["dee"]).toBe("DISMISSED");
    await it.say("dee", "/note I am back");
    expect((await resolutionOf(world, it)).check?.title).toBe("2 approved, 2 awaited");
    await approvedBy(world, it, "dee", "cy");
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });

  test("an approval of somebody recused afterwards is not counted, and dismissed", async () => {
    const it = await proposed();
    await approvedBy(world, it, "ada", "cy");
    await it.say("cy", "/recuse");
    expect(await resolutionOf(world, it)).toMatchObject({
      merged: false,
      requested: ["bo"],
      check: { title: "1 approved, 1 awaited" },
    });
    expect((await reviewsOf(it))["cy"]).toBe("DISMISSED");
    await approvedBy(world, it, "bo");
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });

  test("who stands aside neither consents nor blocks, and may still approve", async () => {
    const it = await proposed();
    await it.say("cy", "/stand-aside: I was not in that chat");
    await it.say("cy", "/stand-aside: again");
    expect((await it.answers()).join()).toContain("you stand aside already");
    await approvedBy(world, it, "ada");
    expect((await resolutionOf(world, it)).check?.title).toBe("1 approved, 1 awaited, 1 aside");
    await approvedBy(world, it, "bo");
    expect((await resolutionOf(world, it)).merged).toBe(true);
    expect((await it.record()).find(({ type }) => type === "ConsensusReached")).toMatchObject({
      aside: [{ login: "cy" }],
    });
  });

  test("fewer approvals than the minimum are too few, even if all others stand aside", async () => {
    const it = await proposed();
    await it.say("cy", "/stand-aside: I was not in that chat");
    await it.say("bo", "/stand-aside: nor was I");
    await approvedBy(world, it, "ada");
    const { merged, check } = await resolutionOf(world, it);
    expect(merged).toBe(false);
    expect(check?.summary).toContain("whoever stands aside can still approve");
    await approvedBy(world, it, "bo");
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });

  test("when somebody else is named after the approvals, nothing is agreed until it is proposed again", async () => {
    const it = await proposed();
    await approvedBy(world, it, "ada", "bo");
    await it.say("ada", "/rename reported-1 @pat: it was pat");
    await approvedBy(world, it, "cy");
    const { merged, check } = await resolutionOf(world, it);
    expect(merged).toBe(false);
    expect(check?.summary).toContain("reported-1 is somebody else now");
    // Whom the case is about now was not heard by what somebody else said.
    await it.say("bo", "/heard reported-1: it was meant as a joke");
    await it.say("bo", "/propose\n- { kind: private-reprimand, to: reported-1 }");
    await approvedBy(world, it, "ada", "bo", "cy");
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });

  test("after consensus a case can be proposed anew: a new pull request, approvals afresh", async () => {
    const it = await proposed();
    await approvedBy(world, it, "ada", "bo", "cy");
    const first = await resolutionOf(world, it);
    expect(first.merged).toBe(true);
    await it.say("bo", "/propose\n- { kind: public-reminder, venue: the weekly call }");
    const second = await resolutionOf(world, it);
    expect(second).toMatchObject({ merged: false, check: { title: "0 approved, 3 awaited" } });
    expect(second.number).not.toBe(first.number);
    await approvedBy(world, it, "ada", "bo", "cy");
    expect((await resolutionOf(world, it)).merged).toBe(true);
    const agreed = (await it.record()).filter(({ type }) => type === "ConsensusReached");
    expect(agreed).toHaveLength(2);
  });
});

describe("approvals that were complete before the council was to take over", () => {
  test("count as before it, even if the app hears of them only afterwards", async () => {
    const it = await proposed();
    await app.stop();
    await world.advance("6d");
    await approvedBy(world, it, "ada", "bo", "cy");
    await world.advance("2d");
    await world.startApp();
    await world.idle();
    const types = (await it.record()).map(({ type }) => type);
    expect(types).toContain("ConsensusReached");
    expect(types).not.toContain("CaseHandedOver");
  });
});
