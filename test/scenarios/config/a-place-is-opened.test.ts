import { describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { isRoomOf } from "../rooms/room-of.ts";
import { accessIssue } from "./access-issue.ts";

type Change = { private?: boolean; archived?: boolean; name?: string };

async function change(world: World, repo: string, settings: Change) {
  await world.as("owen").repos.update({ ...world.here, repo, ...settings });
  await world.idle();
}

async function notices(world: World) {
  const letters = await world.letters();
  return letters.filter(({ subject }) => /private|archived|another name/.test(subject));
}

const everybody = ["council@sandbox.example", "owners@example.org"];

describe("council and owners hear by mail at once that the case repository", () => {
  test.for([
    {
      title: "is public",
      settings: { private: false },
      back: { private: true },
      says: "is no longer private",
    },
    {
      title: "is archived",
      settings: { archived: true },
      back: { archived: false },
      says: "is archived",
    },
  ])(
    "$title, once while it lasts and again when it is so again",
    async ({ settings, back, says }) => {
      await using world = await startWorld();
      const { body } = await accessIssue(world);
      const { repo } = world.here;
      await change(world, repo, settings);
      const [first, ...more] = await notices(world);
      expect(first).toMatchObject({ to: everybody, subject: expect.stringContaining(says) });
      expect(more).toEqual([]);
      await world.advance("1h");
      expect(await notices(world)).toHaveLength(1);
      // Where everybody may read by now, nothing is said.
      expect((await accessIssue(world)).body).toBe(body);
      await change(world, repo, back);
      await world.advance("1h");
      await change(world, repo, settings);
      expect(await notices(world)).toHaveLength(2);
      expect((await notices(world))[0]?.text).toBe((await notices(world))[1]?.text);
    },
  );

  test("has another name, also where GitHub told nothing", async () => {
    await using world = await startWorld();
    const { repo } = world.here;
    await change(world, repo, { name: "elsewhere" });
    expect(await notices(world)).toMatchObject([
      { to: everybody, subject: "The conduct committee's repository has another name" },
    ]);
    await change(world, "elsewhere", { name: repo });
    await world.advance("1h");
    await world.faults({ webhooks: "drop" });
    await change(world, repo, { name: "elsewhere" });
    await world.advance("20m");
    expect(await notices(world)).toHaveLength(2);
    await change(world, "elsewhere", { name: repo });
  });

  test("was public when Comity started", async () => {
    await using world = await startWorld({ app: "none" });
    await change(world, world.here.repo, { private: false });
    await world.startApp();
    await world.idle();
    expect(await notices(world)).toMatchObject([{ to: everybody }]);
  });
});

describe("council and owners hear by mail at once that a room", () => {
  test.for([
    { title: "is public", settings: { private: false }, says: "is no longer private" },
    { title: "is archived", settings: { archived: true }, says: "is archived" },
    { title: "has another name", settings: { name: "elsewhere" }, says: "has another name" },
  ])("$title, without its name", async ({ settings, says }) => {
    await using world = await startWorld();
    await world.report({ body: "about @cy" });
    const { data } = await world.as("owen").repos.listForOrg({ org: world.here.owner });
    const rooms = data.filter(({ name }) => isRoomOf(world.here.repo, name));
    expect(rooms).toHaveLength(1);
    const room = rooms[0]?.name ?? "";
    await change(world, room, settings);
    const [first, ...more] = await notices(world);
    expect(first).toMatchObject({
      to: everybody,
      subject: `A repository of a single conduct case ${says}`,
    });
    expect(more).toEqual([]);
    expect(first?.text).not.toContain(room.slice(world.here.repo.length));
    expect(world.log.join("\n")).not.toContain("elsewhere");
  });
});

test("council and owners hear by mail at once of the council's own repository, too", async () => {
  await using world = await startWorld();
  const repo = `${world.here.repo}-council`;
  await change(world, repo, { private: false });
  await change(world, repo, { private: true, archived: true });
  await change(world, repo, { archived: false, name: "elsewhere-by-now" });
  const told = await notices(world);
  expect(told.map(({ to }) => to)).toEqual([everybody, everybody, everybody]);
  expect(told.map(({ subject }) => subject)).toEqual(
    ["is no longer private", "is archived", "has another name"].map(
      (state) => `A repository in which the council says its word ${state}`,
    ),
  );
  expect(told.map(({ text }) => text).join()).not.toContain(world.here.repo);
  await change(world, "elsewhere-by-now", { name: repo });
  await world.advance("1h");
  expect(await notices(world)).toHaveLength(3);
}, 60_000);
