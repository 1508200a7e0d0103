import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import {
  adoptions,
  configOn,
  configuration,
  letCouncilRead,
  proposeConfig,
  pushConfig,
} from "./proposed-config.ts";

let world: World;
let original = "";

beforeAll(async () => {
  world = await startWorld({ plan: "free" });
  await letCouncilRead(world);
  original = (await configOn(world)).text;
});
afterAll(() => world[Symbol.asyncDispose]());

const withoutCy = (text: string) => text.replace("bo, cy, dee", "bo, dee");

describe("a config in a pull request (M2)", () => {
  test("comes into force with the merge, once two councillors approved it", async () => {
    const proposed = await proposeConfig(world, withoutCy(original));
    expect(await proposed.check("comity/config")).toMatchObject({
      conclusion: "action_required",
      title: "Approved by 0 of 2",
    });
    await proposed.approve("eve", "gus");
    expect(await proposed.check("comity/config")).toMatchObject({
      conclusion: "success",
      title: "Approved: comes into force when merged",
    });
    const it = await world.report();
    await proposed.merge();

    const [, second = "", ...more] = await adoptions(world);
    expect(more).toEqual([]);
    const { sha } = await configOn(world);
    expect(second).toContain(`blob: ${sha}`);
    expect(second).toMatch(/by: \{ id: \d+, login: owen \}/);
    expect(second).toMatch(
      /approvals:\n  - review: PRR_.*\n    by: .*eve.*\n  - review: PRR_.*\n    by: .*gus/,
    );
    expect(second).not.toContain("cy");
    expect((await configuration(world)).state).toBe("closed");
    await it.say("cy", "/acknowledge");
    expect(await it.card()).toMatchObject({ Status: "Reported" });
    await it.say("bo", "/acknowledge");
    expect(await it.card()).toMatchObject({ Status: "Under review" });
    await world.sweep();
    expect(await adoptions(world)).toHaveLength(2);
  });
});
