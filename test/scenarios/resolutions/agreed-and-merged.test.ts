import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { propose, resolutionOf, review } from "../../world/resolution-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;
let it: WorldCase;

beforeAll(async () => {
  world = await startWorld();
  it = await world.report();
  await world.advance("1m");
  await propose(it);
});

afterAll(() => world[Symbol.asyncDispose]());

describe.sequential(
  "a resolution, from the proposal to the merge (M49)",
  { shuffle: false },
  () => {
    test("is proposed as a pull request of the app with one file, and everybody is asked", async () => {
      const pull = await resolutionOf(world, it);
      expect(await it.answers()).toEqual([
        expect.stringContaining("reported-1 is the GitHub account mal"),
      ]);
      expect(pull).toMatchObject({
        state: "open",
        base: "main",
        requested: ["ada", "bo", "cy", "dee"],
        check: { conclusion: "action_required", title: "0 approved, 4 awaited" },
      });
      expect(pull.text).toMatch(/^---\ncase: /);
      expect((await it.card())?.["Status"]).toBe("Deliberation");
      expect(await it.status()).toContain(`**Proposed resolution:** #${pull.number}.`);
    });

    test("is not agreed while somebody is awaited", async () => {
      for (const login of ["ada", "bo", "cy"]) await review(world, it, login);
      const pull = await resolutionOf(world, it);
      expect(pull).toMatchObject({
        state: "open",
        requested: ["dee"],
        check: { conclusion: "action_required", title: "3 approved, 1 awaited" },
      });
    });

    test("is merged by the app as soon as everybody agrees, and recorded as agreed", async () => {
      await review(world, it, "dee");
      const pull = await resolutionOf(world, it);
      expect(pull).toMatchObject({ merged: true, check: { conclusion: "success" } });
      const record = await it.record();
      const agreed = record.find(({ type }) => type === "ConsensusReached");
      expect(agreed).toMatchObject({ pull: pull.number, aside: [] });
      const approved = agreed?.type === "ConsensusReached" ? agreed.approvals : [];
      expect(approved.map(({ by }) => by.login).toSorted()).toEqual(["ada", "bo", "cy", "dee"]);
      const { data } = await world.as("ada").git.listMatchingRefs({
        ...world.here,
        ref: "heads/resolution/",
      });
      expect(data).toEqual([]);
    });
  },
);
