import { expect, test } from "vitest";
import { approvedBy, propose } from "../../world/resolution-of.ts";
import { startWorld } from "../../world/start-world.ts";

const measures = "- { kind: private-reprimand, to: reported-1 }";

test.each([
  ["squashing", { allow_merge_commit: false, allow_rebase_merge: false }],
  ["merging", { allow_squash_merge: false, allow_rebase_merge: false }],
  ["rebasing", { allow_squash_merge: false, allow_merge_commit: false }],
])("what all agree to is merged where the repository allows %s alone", async (_only, settings) => {
  await using world = await startWorld();
  await world.as("owen").repos.update({ ...world.here, ...settings });
  const it = await world.report();
  await propose(it, measures);
  await approvedBy(world, it, "ada", "bo", "cy", "dee");
  expect((await it.record()).map(({ type }) => type)).toContain("ConsensusReached");
  expect((await it.card())?.["Status"]).toBe("Consultation");
});
