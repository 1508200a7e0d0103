import { expect, test } from "vitest";
import { bansInShort, blockedIn, control, idsOf } from "../../world/spaces-seen.ts";
import { startWorld } from "../../world/start-world.ts";

test("mal renames and pat takes the login: only mal is ever blocked, and only mal is let in again", async () => {
  await using world = await startWorld();
  const { mal } = await idsOf(world, "mal");
  const it = await world.report();
  await it.say("ada", "/name reported @mal");
  await control(world, "/rename", { from: "mal", to: "malory" });
  await control(world, "/rename", { from: "pat", to: "mal" });
  await it.say("ada", "/act ban reported-1 for 1h: shouting at newcomers");
  expect(await blockedIn(world)).toEqual([mal]);
  await control(world, "/rename", { from: "malory", to: "someone" });
  await control(world, "/rename", { from: "rin", to: "malory" });
  const { malory: rin } = await idsOf(world, "malory");
  await world.as("owen").orgs.blockUser({ org: world.here.owner, username: "malory" });
  await world.idle();
  expect(await blockedIn(world)).toEqual([rin, mal].toSorted((a, b) => a - b));
  await world.advance("1h");
  expect(await blockedIn(world)).toEqual([rin]);
  expect(await bansInShort(world)).toEqual([
    `${mal}, sandbox-org: over, conference chat: ordered, ended: unratified`,
  ]);
}, 60_000);
