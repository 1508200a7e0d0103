import { expect, test } from "vitest";
import { bansInShort, blockedIn, control, idsOf, registerFile } from "../../world/spaces-seen.ts";
import { startWorld } from "../../world/start-world.ts";
import { roomOf } from "../rooms/room-of.ts";

const body = "### Reported\n\n@bo and @mal\n\n### What happened\n\nShouting.";
const banned = (party: string) => `/act ban ${party} for 1h: shouting at newcomers`;

test("a ban ordered in a room is carried out, listed without a word of the room, and ends", async () => {
  await using world = await startWorld();
  const ids = await idsOf(world, "mal");
  await world.report({ body });
  const room = await roomOf(world, "ada");
  await room.say("ada", banned("reported-2"));
  expect(await blockedIn(world)).toEqual([ids.mal]);
  expect(await bansInShort(world)).toEqual([
    `${ids.mal}, sandbox-org: held, conference chat: ordered`,
  ]);
  const { data: commits } = await world
    .as("owen")
    .repos.listCommits({ ...world.here, sha: "register" });
  const told = [
    await registerFile(world, "bans.yml"),
    await registerFile(world, "BANS.md"),
    ...commits.map(({ commit }) => commit.message),
  ];
  expect(told.join("\n")).not.toContain(room.codeName);
  await world.advance("1h");
  expect(await blockedIn(world)).toEqual([]);
  expect((await bansInShort(world))[0]).toContain("sandbox-org: over");
  const { record } = await roomOf(world, "ada");
  expect(record.map(({ type }) => type).slice(-2)).toEqual(["OrderEnded", "LineLifted"]);
}, 60_000);

test("the app taken off a room in the middle of a sweep lifts nothing", async () => {
  await using world = await startWorld();
  const ids = await idsOf(world, "rin");
  await world.report({ body: body.replace("@mal", "@rin") });
  const room = await roomOf(world, "ada");
  await room.say("ada", banned("reported-2"));
  expect(await blockedIn(world)).toEqual([ids.rin]);
  const { owner: org } = world.here;
  const { data } = await world.as("owen").orgs.listAppInstallations({ org });
  const { data: repository } = await world.as("owen").repos.get({ owner: org, repo: room.name });
  await world.forgetRequests();
  const swept = world.sweep();
  const path = `/installations/${data.installations[0]?.id}/repositories/${repository.id}`;
  await control(world, path, undefined, "DELETE");
  await swept;
  await world.advance("2h");
  expect(await blockedIn(world)).toEqual([ids.rin]);
  expect((await bansInShort(world)).at(-1)).toContain("sandbox-org: held");
  const writes = (await world.requests()).filter(({ path: to, method }) => {
    return method !== "GET" && to.includes("/blocks");
  });
  expect(writes).toEqual([]);
}, 60_000);
