import { expect, test } from "vitest";
import { committeeConfig } from "sandbox/committee-config";
import { approvedBy, propose, resolutionOf, review } from "../../world/resolution-of.ts";
import { startWorld } from "../../world/start-world.ts";

const config = committeeConfig
  .replace(/consensus:.*\n/, "")
  .replace(/(members: \[ada[^\]]*)\]/, "$1, pat], without_vote: [pat]")
  .concat("\nconsensus: { minimum: 2, rule: consensus-then-two-thirds, two_thirds_after: 4d }\n");

test("after the time for consensus two thirds agree, and nobody without a vote is asked (M49)", async () => {
  await using world = await startWorld({ config });
  const it = await world.report();
  await propose(it);
  expect((await resolutionOf(world, it)).requested).not.toContain("pat");
  await approvedBy(world, it, "ada", "bo", "cy", "pat");
  await review(world, it, "dee", "REQUEST_CHANGES");
  const before = await resolutionOf(world, it);
  expect(before).toMatchObject({ merged: false, check: { title: "3 approved, 1 object" } });
  await world.advance("95h");
  expect((await resolutionOf(world, it)).merged).toBe(false);
  await world.advance("2h");
  expect((await resolutionOf(world, it)).merged).toBe(true);
  const [allowed, agreed] = (await it.record()).filter(({ type }) =>
    ["TwoThirdsAllowed", "ConsensusReached"].includes(type),
  );
  expect(agreed).toMatchObject({ type: "ConsensusReached", at: allowed?.at });
  expect((await it.answers()).join("\n")).toContain("so two thirds are enough");
});
