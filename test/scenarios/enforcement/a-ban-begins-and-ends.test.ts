import { expect, test } from "vitest";
import { bansInShort, blockedIn, registerFile } from "../../world/spaces-seen.ts";
import { startWorld } from "../../world/start-world.ts";

test("a ban blocks one account, is listed, ends by the clock and leaves nothing behind (M66, M67)", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await it.say("ada", "/name reported @pat");
  await it.say("ada", "/act ban reported-1 for 1h: shouting at newcomers");
  const { id: pat } = (await world.as("ada").users.getByUsername({ username: "pat" })).data;
  const types = (await it.record()).map(({ type }) => type);
  expect(types.slice(2)).toEqual(["ActedAlone", "StandingKept", "LineDone"]);
  expect((await it.record()).at(3)).toMatchObject({
    before: "free",
    evidence: { membership: "member" },
  });
  expect(await blockedIn(world)).toEqual([pat]);
  expect(await bansInShort(world)).toEqual([`${pat}, sandbox-org: held, conference chat: ordered`]);
  const page = await registerFile(world, "BANS.md");
  expect(page).toContain(`\`pat\` (account ${pat}) | sandbox-org and conference chat (not`);
  expect(page).not.toContain(await it.title());

  await world.advance("59m");
  expect(await blockedIn(world)).toEqual([pat]);
  await world.advance("1m");
  expect(await blockedIn(world)).toEqual([]);
  expect((await it.record()).slice(-2).map(({ type }) => type)).toEqual([
    "OrderEnded",
    "LineLifted",
  ]);
  expect(await bansInShort(world)).toEqual([
    `${pat}, sandbox-org: over, conference chat: ordered, ended: unratified`,
  ]);
  const { data: commits } = await world
    .as("ada")
    .repos.listCommits({ ...world.here, sha: "register" });
  expect(JSON.stringify(commits.map(({ commit }) => commit.message))).not.toContain(
    await it.title(),
  );
}, 60_000);
