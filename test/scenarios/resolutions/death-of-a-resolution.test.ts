import { expect, test } from "vitest";
import { pullsOf, readyToPropose } from "../../world/resolution-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { stride } from "../../world/stride.ts";
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

test("dying after any request between the proposal and the merge ends the same, with one pull request", async () => {
  await using world = await startWorld({ app: "none" });
  let strike = strikeWith("die-after");
  let app = await world.startApp({ fates: strike.fates });
  await world.idle();
  let hasStruck = true;
  // Each case and each start needs the one before.
  // oxlint-disable no-await-in-loop
  for (let k = 1; hasStruck; k += stride) {
    const it = await world.report();
    await readyToPropose(it);
    strike.arm(k);
    hasStruck = false;
    for (const deed of deeds(world, it)) {
      await deed();
      const idle = world.idle();
      idle.catch(() => {});
      await (hasStruck ? idle : Promise.race([idle, strike.struck]));
      if (!strike.hasStruck) continue;
      hasStruck = true;
      await app.kill();
      strike = strikeWith("die-after");
      app = await world.startApp({ fates: strike.fates });
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
    expect(await it.answers()).toEqual([]);
    await it.status();
  }
}, 120_000);
