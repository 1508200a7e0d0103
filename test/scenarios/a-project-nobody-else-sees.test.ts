import { expect, test } from "vitest";
import { startWorld, type World } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";

interface Made {
  readonly createProjectV2: { readonly projectV2: { readonly id: string } };
}

/** Whoever can read an issue can put it on a project of their own, which no app may see. */
async function putOnOwnProject(world: World, it: WorldCase, login: string): Promise<void> {
  const person = world.as(login);
  const { data: account } = await person.users.getAuthenticated();
  const create = `mutation ($input: CreateProjectV2Input!) {
    createProjectV2(input: $input) { projectV2 { id } }
  }`;
  const input = { ownerId: account.node_id, title: "Mine" };
  const made = await person.graphql<Made>(create, { input });
  const add = `mutation ($input: AddProjectV2ItemByIdInput!) {
    addProjectV2ItemById(input: $input) { item { id } }
  }`;
  const projectId = made.createProjectV2.projectV2.id;
  await person.graphql(add, { input: { projectId, contentId: it.nodeId } });
}

test("a case on many projects of somebody's own goes on, and so does the sweep of all others", async () => {
  await using world = await startWorld();
  const [it, other] = [await world.report(), await world.report({ title: "Another" })];
  for (let i = 0; i < 21; i += 1) await putOnOwnProject(world, it, "bo");
  await it.say("ada", "/acknowledge by phone");
  expect((await it.record()).at(-1)).toMatchObject({ type: "PartyTold" });
  expect(await it.card()).toMatchObject({ Status: "Under review" });
  await world.faults({ webhooks: "drop" });
  await other.say("cy", "/acknowledge by phone");
  await world.sweep();
  expect((await other.record()).at(-1)).toMatchObject({ type: "PartyTold" });
}, 60_000);

test("a sweep that is too much for GitHub asks for less, and goes on asking for less", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await world.faults({ webhooks: "drop", node_budget: { nodes: 5000, operation: "SweepPage" } });
  await it.say("ada", "/acknowledge by phone");
  const sweeps = async () => {
    await world.forgetRequests();
    await world.sweep();
    return (await world.requests()).filter(({ operation }) => operation === "SweepPage").length;
  };
  // A hundred, fifty, twenty-five of each.
  expect(await sweeps()).toBe(3);
  expect((await it.record()).at(-1)).toMatchObject({ type: "PartyTold" });
  expect(await sweeps()).toBe(1);
});

test("a case of which even one alone is too much for a sweep is left to a look of its own", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await world.advance("20m");
  await world.faults({ webhooks: "drop", node_budget: { nodes: 10, operation: "SweepAlone" } });
  await it.comment("ada", "/acknowledge by phone");
  await world.forgetRequests();
  await world.advance("20m");
  const asked = (await world.requests()).map(({ operation }) => operation);
  expect(asked).toContain("SweepAlone");
  expect((await it.record()).at(-1)).toMatchObject({ type: "PartyTold" });
});

test("set-up goes on where GitHub answers for few open pull requests at a time", async () => {
  await using world = await startWorld();
  await world.faults({ node_budget: { nodes: 25_000, operation: "ObserveConfig" } });
  const looks = async () => {
    await world.forgetRequests();
    await world.advance("20m");
    return (await world.requests()).filter(({ operation }) => operation === "ObserveConfig").length;
  };
  // Fifty, and twenty-five, which is remembered.
  expect(await looks()).toBe(2);
  expect(await looks()).toBe(1);
});
