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

// On this plan GitHub enforces nothing: what counts is what Comity makes of it.
async function aWorld(): Promise<World> {
  const world = await startWorld({ plan: "free" });
  await letCouncilRead(world);
  return world;
}

const notAdopted =
  "**`.github/comity.yml` was changed on the default branch, and the change is not adopted.** The config below stays in force.";

async function rename(world: World, from: string, to: string): Promise<void> {
  const answer = await fetch(`${world.url}/_sandbox/rename`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ from, to }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

describe.sequential(
  "a config in a pull request, and the next ones (M3)",
  { shuffle: false },
  () => {
    let world: World;
    /** The file that is in force. */
    let text = "";

    beforeAll(async () => {
      world = await aWorld();
      text = (await configOn(world)).text;
    });
    afterAll(() => world[Symbol.asyncDispose]());

    test("comes into force with the merge, once two councillors approved it", async () => {
      const changed = text.replace("bo, cy, dee", "bo, dee");
      const proposed = await proposeConfig(world, changed);
      expect(await proposed.check("comity/config")).toMatchObject({
        conclusion: "action_required",
        title: "Approved by 0 of 2",
        summary: expect.stringContaining("No longer on either: `cy` (account "),
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
        /approvals:\n {2}- review: PRR_.*\n {4}by: .*eve.*\n {2}- review: PRR_.*\n {4}by: .*gus/,
      );
      expect(second.replace(/^sig: .*$/m, "")).not.toContain("cy");
      expect((await configuration(world)).state).toBe("closed");
      await expect(it.say("cy", "/acknowledge")).rejects.toMatchObject({ status: 404 });
      expect(await it.card()).toMatchObject({ Status: "Reported" });
      await it.say("bo", "/acknowledge");
      expect(await it.card()).toMatchObject({ Status: "Under review" });
      await world.sweep();
      expect(await adoptions(world)).toHaveLength(2);
      text = changed;
    });

    test("needs one member where only absences and addresses change; two apps adopt it once", async () => {
      const changed = `${text}away: [{ who: bo, from: 2026-12-20, until: 2027-01-06 }]\n`
        .replace("conduct@", "new@")
        .replace("core@", "newer@");
      const proposed = await proposeConfig(world, changed);
      expect(await proposed.check("comity/config")).toMatchObject({
        title: "Approved by 0 of 1",
        summary: expect.stringContaining("Only absences and addresses change"),
      });
      await proposed.approve("bo");
      const other = await world.startApp();
      await proposed.merge();
      await other.stop();
      const { state, body } = await configuration(world);
      expect([state, await adoptions(world)]).toEqual([
        "closed",
        expect.objectContaining({ length: 3 }),
      ]);
      expect(body).toContain("config 3 of `committee.yml`");
      text = changed;
    });

    test("waits for a councillor's approval that comes after the merge", async () => {
      await world.advance("1m");
      const changed = text.replace("minimum: 2", "minimum: 1");
      const proposed = await proposeConfig(world, changed);
      await proposed.approve("eve");
      await proposed.merge();
      const { state, body } = await configuration(world);
      expect([state, await adoptions(world)]).toEqual([
        "open",
        expect.objectContaining({ length: 3 }),
      ]);
      expect(body).toContain(`Pull request #${proposed.number} brought it, and was merged without`);
      expect(body).toContain("Approved by `eve`: 1 of 2.");
      expect(body).toContain("Still to be heard: `fay` and `gus`.");
      await proposed.approve("fay");
      expect((await configuration(world)).state).toBe("closed");
      expect(await adoptions(world)).toHaveLength(4);
      text = changed;
    });

    test("is not adopted again when the default branch is put back to where it was agreed", async () => {
      const { git } = world.as("dee");
      const ref = "heads/main";
      const main = await git.getRef({ ...world.here, ref });
      const { data: merges } = await world
        .as("dee")
        .pulls.list({ ...world.here, state: "closed", sort: "created", direction: "asc" });
      const sha = merges[0]?.merge_commit_sha ?? "";
      await git.updateRef({ ...world.here, ref, sha, force: true });
      await world.idle();
      const { state, body } = await configuration(world);
      expect(state).toBe("open");
      expect(body).toContain("was merged before the config in force was adopted");
      expect(await adoptions(world)).toHaveLength(4);
      await git.updateRef({ ...world.here, ref, sha: main.data.object.sha, force: true });
      await world.idle();
      expect((await configuration(world)).state).toBe("closed");
    });
  },
);

describe("a config is not adopted", () => {
  let world: World;
  let text = "";

  beforeAll(async () => {
    world = await aWorld();
    text = (await configOn(world)).text;
  });
  afterAll(() => world[Symbol.asyncDispose]());

  /** Nothing was adopted and the issue says why; then somebody puts the file back. */
  async function isReported(...sentences: readonly string[]): Promise<void> {
    const { state, body } = await configuration(world);
    expect(state).toBe("open");
    for (const sentence of [notAdopted, ...sentences]) expect(body).toContain(sentence);
    const before = await adoptions(world);
    await world.sweep();
    expect(await adoptions(world)).toEqual(before);
    await pushConfig(world, text);
    expect((await configuration(world)).state).toBe("closed");
  }

  test("with one councillor's approval and one member's", async () => {
    const proposed = await proposeConfig(world, text.replace("chair: ada", "chair: dee"));
    await proposed.approve("eve", "bo");
    await proposed.merge();
    await isReported("Approved by `eve`: 1 of 2.");
  });

  test("with the approval of somebody who is a councillor only in the new one", async () => {
    const proposed = await proposeConfig(world, text.replace("[eve, fay, gus]", "[eve, fay, bo]"));
    await proposed.approve("eve", "bo");
    expect(await proposed.check("comity/config")).toMatchObject({ title: "Approved by 1 of 2" });
    await proposed.merge();
    await isReported("Approved by `eve`: 1 of 2.");
  });

  test("with approvals of what it was before the last push", async () => {
    const proposed = await proposeConfig(world, text.replace("ada, bo", "bo, ada"));
    await proposed.approve("eve", "fay");
    await proposed.push(text.replace("chair: ada", "chair: dee"));
    expect(await proposed.check("comity/config")).toMatchObject({
      conclusion: "action_required",
      title: "Approved by 0 of 2",
      summary: expect.stringContaining("`eve` and `fay` approved an earlier version."),
    });
    await proposed.merge();
    await isReported("Approved by nobody: 0 of 2.", "`eve` and `fay` approved an earlier version.");
  });

  test("against a councillor's objection, whoever else dismisses it", async () => {
    const proposed = await proposeConfig(world, text.replace("chair: ada", "chair: dee"));
    await proposed.approve("eve", "fay");
    const review_id = await proposed.review("gus", "REQUEST_CHANGES");
    const asked = { ...world.here, pull_number: proposed.number, review_id };
    await world.as("dee").pulls.dismissReview({ ...asked, message: "No." });
    await world.idle();
    expect(await proposed.check("comity/config")).toMatchObject({ title: "Changes are asked for" });
    await proposed.merge();
    await isReported("`gus` asked for changes.");
  });

  test("when it is pushed", async () => {
    await pushConfig(world, text.replace("chair: ada", "chair: dee"));
    await isReported(
      "It was pushed. A config is adopted only through a merged pull request that two councillors approved",
    );
  });

  test("when it has a mistake, which the check shows on its line", async () => {
    const proposed = await proposeConfig(world, text.replace("seal: ", "seel: "));
    await proposed.approve("eve", "fay");
    const check = await proposed.check("comity/config");
    expect(check).toMatchObject({
      conclusion: "action_required",
      title: "1 problem in the file",
      summary: expect.stringContaining("line 6: seel: unknown key; did you mean seal?"),
    });
    const asked = { ...world.here, check_run_id: check?.id ?? 0 };
    const { data } = await world.as("owen").checks.listAnnotations(asked);
    expect(data).toMatchObject([
      {
        path: ".github/comity.yml",
        start_line: 6,
        annotation_level: "failure",
        message: "seel: unknown key; did you mean seal?",
      },
    ]);
    await proposed.merge();
    await isReported("line 6: seel: unknown key");
  });
});

test("a config is not adopted while a login in it is another account by now", async () => {
  await using world = await aWorld();
  await rename(world, "fay", "fay-new");
  await rename(world, "mal", "fay");
  const { text } = await configOn(world);
  const proposed = await proposeConfig(world, text.replace("7d, deadlock", "8d, deadlock"));
  expect(await proposed.check("comity/config")).toMatchObject({
    title: "1 problem in the file",
    summary: expect.stringContaining("council.members[1]: is another account now"),
  });
  await proposed.push(text.replace("fay", "fay-new"));
  // The same people: nobody was appointed.
  expect(await proposed.check("comity/config")).toMatchObject({ title: "Approved by 0 of 1" });
});
