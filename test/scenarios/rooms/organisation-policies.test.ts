import { expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { isRoomOf, readRoom, roomOf } from "./room-of.ts";

function policies(world: World, switches: object): Promise<unknown> {
  return fetch(`${world.url}/_sandbox/organizations/${world.here.owner}`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(switches),
  });
}

test("an organisation without private forks and without Actions has rooms like any other", async () => {
  await using world = await startWorld();
  await policies(world, { allow_private_forks: false, allow_actions: false });
  const it = await world.report();
  await it.say("ada", "/seal");
  const room = await roomOf(world, "ada");
  expect(room.comments[0]?.body).not.toContain("did not let Comity");
});

test("a door that GitHub keeps open ends no move, and the room names it with its remedy", async () => {
  await using world = await startWorld();
  const path = "PUT /repos/";
  await world.faults({ fail: [{ by: "comity[bot]", match: path, status: 409, times: 1 }] });
  const it = await world.report();
  await it.say("ada", "/seal");
  const room = await roomOf(world, "ada");
  expect(room.comments[0]?.body).toContain("*Settings → Actions → General → Disable actions*");
  expect(room.comments[0]?.body).not.toContain("forks");
});

test("where nobody may make repositories no names are tried in vain, and the case says what to allow", async () => {
  await using world = await startWorld();
  await policies(world, { allow_repository_creation: false });
  await world.forgetRequests();
  const it = await world.report({ body: "### Reported\n\n@bo" });
  const asked = (await world.requests()).filter(({ method, path }) =>
    `${method} ${path}`.startsWith("POST /orgs/"),
  );
  // One in each look.
  expect(asked.length).toBeLessThanOrEqual(2);
  expect(await it.status()).toContain("*Member privileges → Repository creation: Private*");
  await policies(world, { allow_repository_creation: true });
  await world.advance("61m");
  expect((await roomOf(world, "ada")).status).toContain("**Can read this:** ada, cy and dee");
});

test("where no app may delete issues the old one is emptied, and owners are called until it is gone", async () => {
  await using world = await startWorld();
  await policies(world, { allow_issue_deletion_by_apps: false });
  const it = await world.report();
  await it.say("ada", "/seal");
  const room = await roomOf(world, "ada");
  expect(room.comments[0]?.body).toContain(`Issue ${it.number} of the case repository is emptied`);
  expect(await it.issue()).toMatchObject({ title: "Emptied by Comity", state: "closed" });
  const calls = async () =>
    (await readRoom(world, "ada", room.name)).comments
      .map(({ body }) => body)
      .filter((body) => body.includes("comity old-issue"));
  const task = `@owen, please open it there and choose *Delete issue*`;
  expect(await calls()).toEqual([expect.stringContaining(task)]);
  await world.advance("2d");
  expect(await calls()).toEqual([expect.stringContaining("old-issue 2 ")]);
  await world
    .as("owen")
    .graphql("mutation ($id: ID!) { deleteIssue(input: { issueId: $id }) { clientMutationId } }", {
      id: it.nodeId,
    });
  await world.advance("2d");
  expect(await calls()).toEqual([expect.stringContaining("**The move is finished:**")]);
});

test("a new repository that GitHub does not know everywhere for two minutes is waited for", async () => {
  await using world = await startWorld();
  await fetch(`${world.url}/_sandbox/index-lag`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ length: "2m" }),
  });
  const it = await world.report({ body: "### Reported\n\n@bo" });
  await world.advance("4m");
  const room = await roomOf(world, "ada");
  expect(room.status).toContain("**Can read this:** ada, cy and dee");
  const old = { ...world.here, issue_number: it.number };
  await expect(world.as("bo").issues.get(old)).rejects.toMatchObject({ status: 410 });
  const { data } = await world.as("owen").repos.listForOrg({ org: world.here.owner });
  // Not one more for each look at which GitHub did not show the first.
  expect(data.filter(({ name }) => isRoomOf(world.here.repo, name))).toHaveLength(1);
});
