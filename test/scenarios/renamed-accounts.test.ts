import { expect, test } from "vitest";
import { sayAndSee } from "../world/say-and-see.ts";
import { startWorld, type World } from "../world/start-world.ts";

async function rename(world: World, from: string, to: string): Promise<void> {
  const answer = await fetch(`${world.url}/_sandbox/rename`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ from, to }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

async function collaborators(world: World): Promise<readonly string[]> {
  const asked = { ...world.here, affiliation: "direct" } as const;
  const { data } = await world.as("owen").repos.listCollaborators(asked);
  return data.map(({ login }) => login).toSorted();
}

test("a renamed member keeps their rights, and whoever takes the old login gets none", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await it.say("cy", "/recuse");
  await rename(world, "bo", "robert");
  await rename(world, "cy", "cyril");
  await rename(world, "mal", "bo");
  await rename(world, "pat", "cy");
  await world
    .as("owen")
    .repos.addCollaborator({ ...world.here, username: "cy", permission: "push" });

  expect((await sayAndSee(world, it, "robert", "/acknowledge")).recorded).toEqual(["PartyTold"]);
  expect((await it.record()).at(-1)?.by).toEqual({ id: 1002, login: "robert" });

  const still = await sayAndSee(world, it, "cyril", "/acknowledge");
  expect([still.reactions, still.recorded]).toEqual([["confused"], ["CommandRefused"]]);

  const stranger = await sayAndSee(world, it, "cy", "/close spam\n/recuse\n/next");
  expect([stranger.reactions, stranger.answer, stranger.recorded]).toEqual([[], "", []]);
  expect((await sayAndSee(world, it, "ada", "/recuse @bo: friends")).answer).toMatch(
    /that account is not of the body that decides this case/,
  );
  expect((await sayAndSee(world, it, "ada", "/recuse @robert: friends")).recorded).toEqual([
    "SecondAwaited",
  ]);
  const assigned = { ...world.here, issue_number: it.number, assignees: ["cyril"] };
  await world.as("ada").issues.addAssignees(assigned);
  await world.idle();
  expect(await it.assignees()).toEqual([]);
});

test("a role that was taken away is given back to the member, not to whoever has their login", async () => {
  await using world = await startWorld();
  await rename(world, "bo", "robert");
  await rename(world, "pat", "bo");
  await world.as("owen").repos.removeCollaborator({ ...world.here, username: "robert" });
  await world.idle();
  await world.sweep();
  expect(await collaborators(world)).toContain("robert");
  expect(await collaborators(world)).not.toContain("bo");
});

test("a party named by a login is that account for ever", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await it.say("ada", "/name reported @mal");
  await rename(world, "mal", "malcolm");
  await rename(world, "bo", "mal");
  expect(await it.status()).not.toContain("Out of this case");
  expect((await sayAndSee(world, it, "ada", "/name reported @malcolm")).answer).toBe(
    "`/name` changed nothing: that is reported-1 already.",
  );
  await it.say("ada", "/name reported @mal");
  await expect(it.issue()).rejects.toMatchObject({ status: 410 });
});
