import { expect, test } from "vitest";
import { roomOf, roomsSeenBy } from "../rooms/room-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { declareConflicts } from "./joining.ts";
import { configOn, letCouncilRead, proposeConfig } from "./proposed-config.ts";

/** Another config comes into force, as two councillors agreed. */
async function adopt(world: World, from: string, to: string): Promise<void> {
  const { text } = await configOn(world);
  const proposed = await proposeConfig(world, text.replace(from, to));
  await proposed.approve("eve", "gus");
  await proposed.merge();
}

async function roleOf(world: World, username: string): Promise<string> {
  const asked = { ...world.here, username };
  const { data } = await world.as("owen").repos.getCollaboratorPermissionLevel(asked);
  return data.role_name;
}

/** Who was asked into the case repository and has not answered. */
async function invited(world: World): Promise<readonly string[]> {
  const { data } = await world.as("owen").repos.listInvitations(world.here);
  return data.map(({ invitee }) => invitee?.login ?? "");
}

test("whoever leaves the roster reads nothing any more, of rooms neither", async () => {
  await using world = await startWorld({ plan: "free" });
  await letCouncilRead(world);
  const it = await world.report();
  await world.report({ body: "### Reported\n\n@bo" });
  expect((await roomOf(world, "cy")).readers).toContain("cy");
  await adopt(world, "bo, cy, dee", "bo, dee");
  expect(await roleOf(world, "cy")).toBe("none");
  const asked = { ...world.here, issue_number: it.number };
  await expect(world.as("cy").issues.get(asked)).rejects.toMatchObject({ status: 404 });
  expect(await roomsSeenBy(world, "cy")).toEqual([]);
  expect((await roomOf(world, "ada")).readers).toEqual(["ada", "dee", "owen"]);
  await world.forgetRequests();
  await world.sweep();
  const writes = (await world.requests()).filter(({ method }) => /PUT|DELETE/.test(method));
  expect(writes).toEqual([]);
}, 60_000);

test("whoever is under a ban is no member of it until that ends, and awaited nowhere", async () => {
  await using world = await startWorld({ plan: "free" });
  await letCouncilRead(world);
  const about = await world.report();
  await about.say("ada", "/name reported @rin");
  await about.say("ada", "/act ban reported-1 for 7d: shouting at newcomers");
  await about.say("bo", "/ratify 1");
  await about.say("cy", "/ratify 1");
  await adopt(world, "bo, cy, dee", "bo, cy, dee, rin");
  expect(await invited(world)).not.toContain("rin");
  const it = await world.report();
  expect(await it.status()).toContain("**Decides:** the committee: ada, bo, cy and dee.");
  expect(await roomsSeenBy(world, "rin")).toEqual([]);
  await world.advance("7d");
  await world.sweep();
  expect(await invited(world)).not.toContain("rin");
  await declareConflicts(world, "rin", "none");
  expect(await invited(world)).toContain("rin");
  await it.say("ada", "/note so");
  expect(await it.status()).toContain("**Decides:** the committee: ada, bo, cy, dee and rin.");
  expect(await roomsSeenBy(world, "rin")).toEqual([]);
}, 60_000);
