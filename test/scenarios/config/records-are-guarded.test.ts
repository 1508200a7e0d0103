import { describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { accessIssue } from "./access-issue.ts";

async function rulesets(world: World) {
  const { repos } = world.as("owen");
  const { data } = await repos.getRepoRulesets(world.here);
  return data.filter(({ name }) => name !== "Comity");
}

async function isRefused(act: () => Promise<unknown>): Promise<void> {
  await expect(act()).rejects.toThrow(/restricted|protected|rule violations/);
}

test("GitHub itself refuses what anybody but Comity does to records, and Comity goes on", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await it.say("bo", "/acknowledge by phone");
  const { git, repos } = world.as("dee");
  const branch = `cases/${await it.title()}`;
  const asked = { ...world.here, ref: `heads/${branch}` };
  const { sha } = (await git.getRef(asked)).data.object;
  const root = (await git.getRef({ ...world.here, ref: "tags/comity-root" })).data.object.sha;
  const file = { ...world.here, path: "more.yml", message: "Mine", content: "eA==" };
  await isRefused(() => repos.createOrUpdateFileContents({ ...file, branch }));
  await isRefused(() => repos.createOrUpdateFileContents({ ...file, branch: "register" }));
  await isRefused(() => git.updateRef({ ...asked, sha: root, force: true }));
  await isRefused(() => git.deleteRef(asked));
  await isRefused(() => git.deleteRef({ ...world.here, ref: "tags/comity-root" }));
  for (const name of ["cases/olive-wren", "closed/olive-wren", "cases/a/b"])
    await isRefused(() => git.createRef({ ...world.here, ref: `refs/heads/${name}`, sha }));
  await isRefused(() => world.as("owen").git.deleteRef(asked));
  await git.createRef({ ...world.here, ref: "refs/heads/dees-own", sha });
  await it.say("bo", "/close: nothing was found");
  expect(await it.labels()).not.toContain("frozen");
  expect(await rulesets(world)).toMatchObject([
    { name: "Comity: records", target: "branch", enforcement: "active" },
    { name: "Comity: root", target: "tag", enforcement: "active" },
  ]);
  expect((await accessIssue(world)).body).not.toContain("rules");
});

describe("a ruleset over records", () => {
  test("is put back when an owner weakens it or takes it away", async () => {
    await using world = await startWorld();
    const before = await rulesets(world);
    const { repos } = world.as("owen");
    const [records, root] = before.map(({ id }) => ({ ...world.here, ruleset_id: id }));
    const { data: app } = await world.as("owen").apps.getBySlug({ app_slug: "comity" });
    const ours = {
      actor_id: app?.id ?? 0,
      actor_type: "Integration" as const,
      bypass_mode: "always" as const,
    };
    const writers = {
      actor_id: 4,
      actor_type: "RepositoryRole" as const,
      bypass_mode: "always" as const,
    };
    await repos.updateRepoRuleset({ ...records!, bypass_actors: [ours, writers] });
    await repos.deleteRepoRuleset(root);
    await world.idle();
    const after = await rulesets(world);
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect((await repos.getRepoRuleset(records)).data.bypass_actors).toEqual([ours]);
  });

  test("is asked for once a day where the plan has none, and that is one finding", async () => {
    await using world = await startWorld({ plan: "free" });
    const { body } = await accessIssue(world);
    expect(body).toContain("On this organisation's plan GitHub has no rules");
    const asked = async () =>
      (await world.requests()).filter(({ path }) => path.includes("/rulesets")).length;
    await world.forgetRequests();
    for (const permission of ["triage", "push"]) {
      // oxlint-disable-next-line no-await-in-loop
      await world.as("owen").repos.addCollaborator({ ...world.here, username: "dee", permission });
      // oxlint-disable-next-line no-await-in-loop
      await world.idle();
    }
    expect(await asked()).toBe(0);
    expect((await accessIssue(world)).body).toContain("On this organisation's plan");
    await world.advance("25h");
    expect(await asked()).toBe(1);
  });
});
