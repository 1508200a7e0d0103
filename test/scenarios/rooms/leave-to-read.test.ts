import { expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { readRoom, roomOf, roomsSeenBy } from "./room-of.ts";

const reads = async (world: World, login: string) =>
  world
    .as(login)
    .repos.get(world.here)
    .then(({ data }) => data.permissions?.push === false && data.permissions.pull)
    .catch(() => false);

test("eve reads one case from the second on until the date, in its room, and no other (M37)", async () => {
  await using world = await startWorld();
  const it = await world.report();
  const another = await world.report();
  await it.say("bo", "/grant @eve until in 3 days: the yearly review");
  expect((await it.answers()).at(-1)).toContain("only whoever acts as chair");
  await it.say("ada", "/grant @eve until in 3 days: the yearly review");
  expect(await roomsSeenBy(world, "eve")).toEqual([]);
  await it.say("cy", "/second");
  expect(await reads(world, "eve")).toBe(false);
  const at = { ...world.here, issue_number: another.number };
  await expect(world.as("eve").issues.get(at)).rejects.toMatchObject({ status: 404 });
  const room = await roomOf(world, "eve");
  expect(room.status).toContain("eve may read until");
  expect(room.record.map(({ type }) => type)).toContain("ReadingGranted");
  await world.advance("73h");
  expect(await roomsSeenBy(world, "eve")).toEqual([]);
}, 60_000);

test("leave to read opens the room of its case and nothing else", async () => {
  await using world = await startWorld();
  const another = await world.report();
  await another.say("ada", "/seal");
  const it = await world.report();
  await it.say("ada", "/grant @fay until in 1 day: advice");
  await it.say("cy", "/second");
  const [name = "", ...others] = await roomsSeenBy(world, "fay");
  expect(others).toEqual([]);
  expect(await roomsSeenBy(world, "ada")).toHaveLength(2);
  const there = { owner: world.here.owner, repo: name };
  const { data } = await world.as("fay").repos.get(there);
  expect(data.permissions).toMatchObject({ pull: true, triage: false, push: false, admin: false });
  const room = await readRoom(world, "fay", name);
  expect(room.readers).toContain("fay");
  await room.say("fay", "/note I was let read");
  expect((await readRoom(world, "fay", name)).record.map(({ type }) => type)).not.toContain(
    "NoteTaken",
  );
  expect(await reads(world, "fay")).toBe(false);
  await world.advance("25h");
  expect(await roomsSeenBy(world, "fay")).toEqual([]);
}, 60_000);

test("a room is found again after a start, and whoever was let in by hand is put out", async () => {
  await using world = await startWorld({ app: "none" });
  const app = await world.startApp();
  await world.idle();
  const it = await world.report();
  await it.say("ada", "/seal");
  const [name = ""] = await roomsSeenBy(world, "ada");
  const room = await readRoom(world, "ada", name);
  await app.kill();
  const at = { owner: world.here.owner, repo: name };
  await world.as("owen").repos.addCollaborator({ ...at, username: "pat", permission: "pull" });
  await world
    .as("cy")
    .issues.createComment({ ...at, issue_number: 1, body: "/acknowledge: by phone" });
  expect(await roomsSeenBy(world, "pat")).toEqual([name]);
  await world.startApp();
  await world.idle();
  expect(await roomsSeenBy(world, "pat")).toEqual([]);
  const after = await readRoom(world, "ada", name);
  expect(after.record.length).toBe(room.record.length + 1);
});

test("a repository that only looks like a room is left alone", async () => {
  await using world = await startWorld({ app: "none" });
  const org = world.here.owner;
  const owen = world.as("owen");
  const name = `${world.here.repo}-amber-heron`;
  const { data } = await owen.repos.createInOrg({ org, name, private: true, auto_init: true });
  await owen.issues.create({ owner: org, repo: name, title: "amber-heron", labels: ["report"] });
  await world.startApp();
  await world.idle();
  const { data: issues } = await owen.issues.listForRepo({ owner: org, repo: name });
  expect(issues.map(({ comments }) => comments)).toEqual([0]);
  expect(data.private).toBe(true);
});
