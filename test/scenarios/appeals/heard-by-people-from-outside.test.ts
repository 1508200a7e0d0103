import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedBy, propose, readyToPropose } from "../../world/resolution-of.ts";
import { blockedIn, idsOf } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { type Room, readRoom, roomOf, roomsSeenBy } from "../rooms/room-of.ts";
import { newestIn } from "./appealed-case.ts";

const ban = "- { kind: ban, of: reported-1, spaces: [github], until: 2027-06-30 }";

describe.sequential("an appeal against what the council decided", { shuffle: false }, () => {
  let world: World;
  let room: Room;

  beforeAll(async () => {
    world = await startWorld();
    const it = await world.report({ body: "Somebody shouted at newcomers." });
    await readyToPropose(it);
    await it.say("bo", "/to-council: we know them too well");
    await it.say("cy", "/second");
    room = await roomOf(world, "eve");
    await room.say("eve", `/propose\n${ban}`);
    const here = { ...world.here, repo: room.name };
    const { data } = await world.as("eve").pulls.list({ ...here, state: "all" });
    for (const login of ["eve", "fay"]) {
      const at = { ...here, pull_number: data[0]?.number ?? 0 };
      await world.as(login).pulls.createReview({ ...at, event: "APPROVE" });
      await world.idle();
    }
    await room.say("eve", "/told reporter-1 resolution: by phone\n/heard reporter-1 accepts");
    await room.say("eve", "/told reported-1 outcome: by mail\n/enact");
    await room.say("eve", "/told reporter-1 outcome\n/told core-team outcome\n/close");
    await room.say("eve", "/appeal reported-1: it was my brother");
  }, 120_000);
  afterAll(() => world[Symbol.asyncDispose]());

  test("leaves those who did not decide it, and shuts out all of the council", async () => {
    room = await roomOf(world, "ada");
    expect(room.readers).toEqual(["ada", "bo", "cy", "dee", "owen"]);
    for (const login of ["eve", "fay", "gus"]) expect(await roomsSeenBy(world, login)).toEqual([]);
    expect(room.status).toContain("bring in people from outside to hear the appeal of reported-1");
  });

  test("is heard by people from outside with them", async () => {
    await room.say("ada", "/answer-appeal decision-stands: it was right");
    expect((await roomOf(world, "ada")).comments.at(-1)?.body).toContain("brought in first");
    await room.say("ada", "/appoint @pat: of a neighbouring project");
    await room.say("bo", "/second");
    expect((await roomOf(world, "pat")).readers).toEqual(["ada", "bo", "cy", "dee", "owen", "pat"]);
    await room.say(
      "ada",
      "/told reporter-1 appeal: by phone\n/heard reporter-1: they stay with it",
    );
    for (const login of ["pat", "ada", "bo", "cy"])
      await room.say(login, "/answer-appeal decision-stands: we heard both");
    expect(await newestIn(world, "ada", 1)).toEqual(["HearerAnswered"]);
    await room.say("dee", "/answer-appeal decision-stands: so say I");
    expect(await newestIn(world, "ada", 2)).toEqual(["HearerAnswered", "AppealAnswered"]);
  });
});

describe.sequential("an appeal where there is no council", { shuffle: false }, () => {
  let world: World;
  let room: Room;
  let mal: number;

  beforeAll(async () => {
    world = await startWorld({
      config: [
        "committee: { chair: ada, members: [ada, bo], email: c@example.org }",
        "spaces: [{ kind: github, name: github, organisations: [sandbox-org] }]",
        "",
      ].join("\n"),
    });
    ({ mal } = await idsOf(world, "mal"));
    const it = await world.report({ body: "Somebody shouted at newcomers." });
    await propose(it, ban);
    await approvedBy(world, it, "ada", "bo");
    await it.say("bo", "/told reporter-1 resolution: by phone\n/heard reporter-1 accepts");
    await it.say("bo", "/told reported-1 outcome: by mail\n/enact");
    await it.say("bo", "/told reporter-1 outcome\n/close");
    await it.say("bo", "/appeal reported-1: it was my brother");
    room = await roomOf(world, "ada");
  }, 120_000);
  afterAll(() => world[Symbol.asyncDispose]());

  test("leaves those who decided one thing to do: bring in others", async () => {
    expect(room.readers).toEqual(["ada", "bo", "owen"]);
    expect(room.status).toContain("### Next: bring in people from outside to hear the appeal");
    await room.say("ada", "/note I remember it well");
    expect((await roomOf(world, "ada")).comments.at(-1)?.body).toContain("/appoint @login: why");
    await room.say("ada", "/appoint @pat: of a neighbouring project");
    await room.say("bo", "/second");
    await room.say("bo", "/appoint @gus: of another one");
    await room.say("ada", "/second");
  });

  test("is theirs alone once enough are there, and lifts what was ordered", async () => {
    for (const login of ["ada", "bo"]) expect(await roomsSeenBy(world, login)).toEqual([]);
    room = await readRoom(world, "pat", room.name);
    expect(room.readers).toEqual(["gus", "owen", "pat"]);
    expect(await blockedIn(world)).toEqual([mal]);
    await room.say("pat", "/told reporter-1 appeal: by phone\n/heard reporter-1: perhaps it was");
    await room.say("pat", "/answer-appeal lifted: it was his brother");
    await room.say("gus", "/answer-appeal lifted: I saw the photograph");
    expect(await blockedIn(world)).toEqual([]);
    expect(await newestIn(world, "pat", 3)).toEqual(["AppealAnswered", "OrderEnded", "LineLifted"]);
  });
});
