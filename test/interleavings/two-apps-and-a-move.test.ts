// Worlds are lived through one after the other.
// oxlint-disable no-await-in-loop
import { expect, test } from "vitest";
import { readRoom, roomsSeenBy } from "../scenarios/rooms/room-of.ts";
import { blockedIn } from "../world/spaces-seen.ts";
import { startWorld } from "../world/start-world.ts";
import { stride } from "../world/stride.ts";
import { storySoFar } from "../world/story-so-far.ts";

const seeds = Array.from({ length: Math.ceil(24 / stride) }, (_, i) => i + 1);

const named = storySoFar(async (world) => {
  const it = await world.report();
  await it.say("ada", "/name reported @mal");
  return it.number;
});

test("a ban that begins while two instances move its case to a room is recorded there, and ends", async () => {
  const { load, told: number } = await named;
  for (const seed of seeds) {
    await using world = await startWorld({ load });
    await world.startApp();
    await world.idle();
    const it = await world.case(number);
    await world.faults({ webhooks: "shuffle", lag_ms: 20, seed });
    await Promise.all([
      it.comment("ada", "/act ban reported-1 for 1h: shouting at newcomers"),
      it.comment("dee", "/name reported @bo"),
      it.comment("cy", "/note they were warned before"),
    ]);
    await world.idle();
    await world.advance("6m");
    expect(await blockedIn(world), `seed ${seed}`).toHaveLength(1);
    await world.advance("2h");
    const [name = "", ...others] = await roomsSeenBy(world, "owen");
    expect(others, `seed ${seed}`).toEqual([]);
    const { record } = await readRoom(world, "owen", name);
    const types = record.map(({ type }) => type);
    const ofBan = ["ActedAlone", "StandingKept", "LineDone", "OrderEnded", "LineLifted"];
    expect(
      types.filter((type) => ofBan.includes(type)),
      `seed ${seed}`,
    ).toEqual(ofBan);
    expect(types, `seed ${seed}`).toEqual(expect.arrayContaining(["NoteTaken", "CaseMoved"]));
    expect(await blockedIn(world), `seed ${seed}`).toEqual([]);
    const { data: left } = await world.as("owen").git.listMatchingRefs({
      ...world.here,
      ref: "heads/cases/",
    });
    expect(left, `seed ${seed}`).toEqual([]);
  }
}, 900_000);
