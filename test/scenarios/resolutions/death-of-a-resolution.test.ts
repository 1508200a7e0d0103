import { expect, test } from "vitest";
import { pullsOf, readyToPropose } from "../../world/resolution-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { storySoFar } from "../../world/story-so-far.ts";
import { strikeInTurn } from "../../world/struck-app.ts";
import { strikeWith } from "../../world/strike.ts";
import type { WorldCase } from "../../world/world-case.ts";

const proposal = "/propose\n- { kind: private-reprimand, to: reported-1 }";
const members = ["ada", "bo", "cy", "dee"];

/** What people do, from the proposal to the last approval; none of it waits. */
function deeds(world: World, it: WorldCase): readonly (() => Promise<unknown>)[] {
  return [
    () => it.comment("bo", proposal),
    ...members.map((login) => async () => {
      const [pull] = await pullsOf(world, it);
      const at = { ...world.here, pull_number: pull?.number ?? 0 };
      return world.as(login).pulls.createReview({ ...at, event: "APPROVE" });
    }),
  ];
}

/** The types of events since the proposal, in their order. */
async function outcome(it: WorldCase): Promise<readonly string[]> {
  const types = (await it.record()).map(({ type }) => type);
  return types.slice(types.indexOf("ResolutionProposed"));
}

const ready = storySoFar(async (world) => {
  const it = await world.report();
  await readyToPropose(it);
  return it.number;
});

test("dying after any request between the proposal and the merge ends the same, with one pull request", async () => {
  const { load, told: number } = await ready;
  await strikeInTurn(async (k) => {
    await using world = await startWorld({ app: "none", load });
    const strike = strikeWith("die-after");
    const app = await world.startApp({ fates: strike.fates });
    await world.idle();
    const it = await world.case(number);
    strike.arm(k);
    let isDead = false;
    // Each deed needs the one before.
    // oxlint-disable no-await-in-loop
    for (const deed of deeds(world, it)) {
      await deed();
      const idle = world.idle();
      idle.catch(() => {});
      await (isDead ? idle : Promise.race([idle, strike.struck]));
      if (isDead || !strike.hasStruck) continue;
      isDead = true;
      await app.kill();
      await world.startApp();
      await world.idle();
    }
    await world.advance("3m");
    expect(await outcome(it), `died after request ${k}`).toEqual([
      "ResolutionProposed",
      "ConsensusReached",
    ]);
    const pulls = await pullsOf(world, it);
    expect(pulls).toHaveLength(1);
    expect(pulls[0]?.merged_at).not.toBeNull();
    expect(await it.answers()).toEqual([
      expect.stringContaining("reported-1 is the GitHub account mal"),
    ]);
    await it.status();
    return isDead;
  });
}, 120_000);
