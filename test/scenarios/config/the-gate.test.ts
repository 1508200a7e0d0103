import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { declareConflicts } from "./joining.ts";
import {
  adoptions,
  branchOff,
  configOn,
  letCouncilRead,
  openPull,
  proposeConfig,
  pushConfig,
} from "./proposed-config.ts";

let world: World;

async function aWorld(): Promise<World> {
  const made = await startWorld();
  await letCouncilRead(made);
  return made;
}
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function rulesets() {
  const { repos } = world.as("owen");
  const { data } = await repos.getRepoRulesets(world.here);
  const others = data.filter(({ name }) => !name.startsWith("Comity: "));
  return Promise.all(
    others.map(async ({ id }) => {
      const one = await repos.getRepoRuleset({ ...world.here, ruleset_id: id });
      return one.data;
    }),
  );
}

/** A pull request by dee with one file more. */
async function withFile(path: string, branch: string, content = "Text.") {
  await branchOff(world, branch, "dee");
  await write(path, branch, content);
  return openPull(world, branch, "dee");
}

async function write(path: string, branch: string, content: string): Promise<void> {
  await world.as("dee").repos.createOrUpdateFileContents({
    ...world.here,
    path,
    branch,
    message: "Add a file",
    content: Buffer.from(content).toString("base64"),
  });
}

async function writesWhile(act: () => Promise<unknown>): Promise<readonly string[]> {
  await world.forgetRequests();
  await act();
  await world.idle();
  return (await world.requests()).map(
    ({ method, path, operation }) => operation ?? `${method} ${path}`,
  );
}

describe("the default branch", () => {
  test("is guarded by a ruleset that lets through nobody but the app", async () => {
    const { data: app } = await world.as("owen").apps.getBySlug({ app_slug: "comity" });
    const ours = { context: "comity/consensus", integration_id: app?.id };
    expect(await rulesets()).toMatchObject([
      {
        name: "Comity",
        enforcement: "active",
        bypass_actors: [{ actor_id: app?.id, actor_type: "Integration", bypass_mode: "always" }],
        conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
        rules: [
          { type: "deletion" },
          { type: "non_fast_forward" },
          { type: "required_status_checks", parameters: { required_status_checks: [ours] } },
        ],
      },
    ]);
  });

  test("takes no push, not even an owner's", async () => {
    const { text } = await configOn(world);
    await expect(pushConfig(world, `${text}\n`)).rejects.toThrow(/rule violations/);
    await expect(pushConfig(world, `${text}\n`, "main", "owen")).rejects.toThrow(/rule violations/);
  });

  test("takes other files once two members approved that very commit", async () => {
    const path = "docs/phone-numbers.md";
    const pull = await withFile(path, "numbers");
    expect(await pull.check("comity/config")).toBeUndefined();
    await expect(pull.merge()).rejects.toThrow(/is failing/);
    await pull.approve("ada", "eve");
    expect(await pull.check("comity/consensus")).toMatchObject({
      conclusion: "action_required",
      title: "Approved by 1 of 2",
    });
    await pull.approve("bo");
    expect(await pull.check("comity/consensus")).toMatchObject({ conclusion: "success" });
    // Another text after that is another commit.
    await write("docs/more-numbers.md", "numbers", "Text.");
    await world.idle();
    expect(await pull.check("comity/consensus")).toMatchObject({
      conclusion: "action_required",
      title: "Approved by 0 of 2",
    });
    await expect(pull.merge()).rejects.toThrow(/is failing/);
    await pull.approve("bo", "cy");
    await pull.merge();
    expect((await world.as("dee").repos.getContent({ ...world.here, path })).data).toBeTruthy();
  });

  test("takes no file that rides along with an approved config", async () => {
    const { text } = await configOn(world);
    const away = "away: [{ who: dee, from: 2026-12-20, until: 2027-01-06 }]\n";
    const proposed = await proposeConfig(world, `${text}${away}`);
    expect(await proposed.check("comity/consensus")).toMatchObject({ conclusion: "success" });
    await write(".github/workflows/mail.yml", proposed.branch, "on: issues");
    await world.idle();
    await proposed.approve("eve", "fay");
    expect(await proposed.check("comity/config")).toMatchObject({ conclusion: "success" });
    await expect(proposed.merge()).rejects.toThrow(/is failing/);
  });

  test("takes a config that was approved, and a new member may work on an old case (M36)", async () => {
    await using own = await aWorld();
    const { text } = await configOn(own);
    const it = await own.report();
    const changed = text.replace("minimum: 2", "minimum: 3").replace("cy, dee]", "cy, dee, pat]");
    const proposed = await proposeConfig(own, changed);
    await proposed.approve("fay", "gus");
    // The register is written, and the app does not get to know it.
    const lost = { by: "comity[bot]", match: "POST /graphql", operation: "CommitFiles" };
    await own.faults({ fail: [{ ...lost, status: 502, after: true, times: 1 }] });
    await proposed.merge("squash");
    await own.faults({});
    await own.sweep();
    expect(await adoptions(own)).toHaveLength(2);
    await declareConflicts(own, "pat", "none");
    await it.say("pat", "/acknowledge");
    expect(await it.card()).toMatchObject({ Status: "Under review" });
  });

  test("takes no resolution but what was proposed in its case", async () => {
    const pull = await withFile("resolutions/amber-heron.md", "smuggled");
    expect(await pull.check("comity/consensus")).toMatchObject({
      conclusion: "action_required",
      title: "Resolutions are proposed with /propose in the case's issue",
    });
    await expect(pull.merge()).rejects.toThrow(/is failing/);
  });

  test("leaves the gate of a resolution's commit to the resolution", async () => {
    const pull = await withFile("resolutions/olive-wren.md", "resolution/olive-wren");
    expect(await pull.check("comity/consensus")).toBeUndefined();
    const { data } = await world
      .as("dee")
      .git.getRef({ ...world.here, ref: "heads/resolution/olive-wren" });
    const twin = { ...world.here, ref: "refs/heads/twin", sha: data.object.sha };
    await world.as("dee").git.createRef(twin);
    const other = await openPull(world, "twin", "dee");
    expect(await other.check("comity/consensus")).toBeUndefined();
  });
});

describe("checks", () => {
  test("are written once: no sweep and no other app writes them again", async () => {
    const { text } = await configOn(world);
    const proposed = await proposeConfig(world, text.replace("minimum: 2", "minimum: 3"));
    const before = [
      await proposed.check("comity/config"),
      await proposed.check("comity/consensus"),
    ];
    const sweep = await writesWhile(() => world.sweep());
    expect(sweep.join()).not.toMatch(/POST|PUT|PATCH|DELETE|Write|Commit/);
    // Two of them to the council's repository, for what it says of the proposal.
    expect(sweep.length).toBeLessThanOrEqual(5);
    const other = await world.startApp();
    await world.idle();
    await other.stop();
    expect([
      await proposed.check("comity/config"),
      await proposed.check("comity/consensus"),
    ]).toEqual(before);
  });

  test("come with a sweep where GitHub told nothing", async () => {
    await using own = await aWorld();
    const { text } = await configOn(own);
    await own.faults({ webhooks: "drop" });
    const proposed = await proposeConfig(own, text.replace("minimum: 2", "minimum: 1"));
    await proposed.approve("eve", "fay");
    expect(await proposed.check("comity/config")).toBeUndefined();
    await own.sweep();
    expect(await proposed.check("comity/config")).toMatchObject({ conclusion: "success" });
    await proposed.merge();
    await own.sweep();
    await own.faults({});
    expect(await adoptions(own)).toHaveLength(2);
  });
});

describe("the ruleset", () => {
  test("is put back when an owner weakens it, and keeps what they added", async () => {
    const [there] = await rulesets();
    const { repos } = world.as("owen");
    const signed = { type: "required_signatures" as const };
    await repos.updateRepoRuleset({
      ...world.here,
      ruleset_id: there?.id ?? 0,
      enforcement: "disabled",
      rules: [signed, { type: "deletion" }],
    });
    await world.idle();
    const [after] = await rulesets();
    expect(after?.enforcement).toBe("active");
    expect(after?.rules).toEqual(expect.arrayContaining([...(there?.rules ?? []), signed]));
    await repos.deleteRepoRuleset({ ...world.here, ruleset_id: there?.id ?? 0 });
    await world.idle();
    expect(await rulesets()).toMatchObject([{ name: "Comity", enforcement: "active" }]);
  });

  test("of somebody else stays as it is", async () => {
    const { repos } = world.as("owen");
    const own = { ...world.here, name: "Ours", enforcement: "disabled" } as const;
    const { data } = await repos.createRepoRuleset(own);
    await world.idle();
    const kept = await repos.getRepoRuleset({ ...world.here, ruleset_id: data.id });
    expect(kept.data).toMatchObject({ name: "Ours", enforcement: "disabled", rules: [] });
    // The other tests know of one ruleset only.
    await repos.deleteRepoRuleset({ ...world.here, ruleset_id: data.id });
    await world.idle();
  });
});
