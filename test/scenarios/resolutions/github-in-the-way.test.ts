import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  approvedBy,
  headBranch,
  propose,
  pullsOf,
  readyToPropose,
  resolutionOf,
  review,
} from "../../world/resolution-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world[Symbol.asyncDispose]());

describe("a resolution that everybody agreed on", () => {
  test("waits, and says for what, while rules of the owners ask for more; then it is merged", async () => {
    const owen = world.as("owen");
    const { data: rules } = await owen.repos.createRepoRuleset({
      ...world.here,
      name: "The owners' own",
      target: "branch",
      enforcement: "active",
      conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
      rules: [
        {
          type: "pull_request",
          parameters: {
            required_approving_review_count: 3,
            dismiss_stale_reviews_on_push: false,
            require_code_owner_review: false,
            require_last_push_approval: false,
            required_review_thread_resolution: false,
          },
        },
      ],
    });
    const it = await world.report();
    await propose(it);
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    expect(await resolutionOf(world, it)).toMatchObject({
      merged: false,
      check: { conclusion: "success", title: "Agreed" },
    });
    expect(await it.status()).toContain("GitHub does not let Comity merge it");
    await world.advance("31m");
    await review(world, it, "dee", "REQUEST_CHANGES");
    await approvedBy(world, it, "dee");
    const kept = (await it.record()).map(({ type }) => type).slice(-3);
    expect(kept).toEqual(["AgreementHeldBack", "AgreementWithdrawn", "AgreementHeldBack"]);
    expect((await it.answers()).filter((answer) => answer.includes("everybody agrees"))).toEqual([
      expect.stringMatching(
        /^@ada, @bo, @cy and @dee: everybody agrees on #\d+, and GitHub does not let Comity merge it\./,
      ),
    ]);
    await owen.repos.deleteRepoRuleset({ ...world.here, ruleset_id: rules.id });
    await world.advance("45m");
    expect((await resolutionOf(world, it)).merged).toBe(true);
    expect(await it.status()).not.toContain("GitHub does not let Comity merge it");
  });
});

describe("a pull request that somebody else opened from a resolution's branch", () => {
  test("is no resolution, and makes way for the one that is proposed", async () => {
    const it = await world.report();
    await readyToPropose(it);
    const dee = world.as("dee");
    const branch = await headBranch(it);
    const main = await dee.git.getRef({ ...world.here, ref: "heads/main" });
    const ref = { ...world.here, ref: `refs/heads/${branch}`, sha: main.data.object.sha };
    await dee.git.createRef(ref);
    await dee.repos.createOrUpdateFileContents({
      ...world.here,
      branch,
      path: `resolutions/${await it.title()}.md`,
      message: "Mine",
      content: Buffer.from("mine").toString("base64"),
    });
    const mine = { ...world.here, title: "Mine", head: branch, base: "main" };
    const { data: theirs } = await dee.pulls.create(mine);
    await world.idle();
    await it.say("bo", "/propose\n- { kind: private-reprimand, to: reported-1 }");
    const ours = await resolutionOf(world, it);
    expect(ours.number).not.toBe(theirs.number);
    expect(ours.text).toContain("private-reprimand");
    const { data } = await dee.pulls.get({ ...world.here, pull_number: theirs.number });
    expect(data.state).toBe("closed");
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    expect((await resolutionOf(world, it)).merged).toBe(true);
  });
});

describe("deliveries that come twice and in any order", () => {
  test("make one pull request, one merge and one record of it", async () => {
    const it = await world.report();
    await readyToPropose(it);
    await world.faults({ webhooks: "shuffle", seed: 7 });
    await it.say("bo", "/propose\n- { kind: private-reprimand, to: reported-1 }");
    await world.faults({ webhooks: "double" });
    await approvedBy(world, it, "ada", "bo", "cy", "dee");
    await world.faults({});
    await world.sweep();
    expect(await pullsOf(world, it)).toHaveLength(1);
    const types = (await it.record()).map(({ type }) => type);
    expect(types.filter((type) => type === "ConsensusReached")).toHaveLength(1);
    expect(await it.answers()).toEqual([
      expect.stringContaining("reported-1 is the GitHub account mal"),
    ]);
  });
});
