import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bansInShort, blockedIn, idsOf } from "../../world/spaces-seen.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import { type Room, roomOf, roomsSeenBy } from "../rooms/room-of.ts";
import { appealedIn, closedWithBan, newestIn } from "./appealed-case.ts";

describe.sequential("an appeal, and the decision stands", { shuffle: false }, () => {
  let world: World;
  let room: Room;
  let mal: number;

  beforeAll(async () => {
    world = await startWorld();
    ({ mal } = await idsOf(world, "mal"));
    const it = await closedWithBan(world);
    expect(await it.status()).toContain("`/appeal`");
    await world.advance("5d");
    await it.say("bo", "/appeal reported-1: two people saw me elsewhere that evening");
    room = await roomOf(world, "eve");
  }, 120_000);
  afterAll(() => world[Symbol.asyncDispose]());

  test("goes to the council in a room, which nobody who decided sees", async () => {
    expect(room.readers).toEqual(["eve", "fay", "gus", "owen"]);
    for (const login of ["ada", "bo", "cy", "dee"])
      expect(await roomsSeenBy(world, login)).toEqual([]);
    expect(room.status).toContain("### Next: tell reporter-1 that somebody appeals");
    expect(room.status).toContain("**Appeal of reported-1**");
    expect(await blockedIn(world)).toEqual([mal]);
  });

  test("comes with what was decided and by whom", async () => {
    const thread = room.comments.map(({ body }) => body).join("\n");
    expect(thread).toContain("**What was decided before the case came here.**");
    expect(thread).toContain("ada, bo, cy and dee");
    expect(thread).toContain("kind: role-removed");
    expect(thread).toContain("two people saw me elsewhere");
  });

  test("is answered by as many of the council as decide, and then told", async () => {
    await room.say("fay", "/told reported-1 timeline until in 20 days: a witness is travelling");
    await room.say("eve", "/answer-appeal decision-stands: three others saw them there");
    expect((await roomOf(world, "eve")).status).toContain("eve says `decision-stands`");
    await room.say("gus", "/answer-appeal decision-stands: I agree with eve");
    expect(await newestIn(world, "eve", 2)).toEqual(["HearerAnswered", "AppealAnswered"]);
    const { status, comments } = await roomOf(world, "eve");
    expect(status).toContain(
      "### Next: tell reported-1 (the person reported) and reporter-1 (who reported) the outcome",
    );
    expect(comments.at(-1)?.body).toContain("the appeal of reported-1 is answered");
    expect(await blockedIn(world)).toEqual([mal]);
  });

  test("is closed once they were told", async () => {
    await room.say("eve", "/close");
    expect((await roomOf(world, "eve")).comments.at(-1)?.body).toContain("Tell reported-1");
    await room.say(
      "eve",
      "/told reported-1 outcome: it stands\n/told reporter-1 outcome: it stands",
    );
    await room.say("eve", "/close");
    expect(await newestIn(world, "eve", 1)).toEqual(["CaseClosed"]);
  });

  test("is made once", async () => {
    await room.say("eve", "/appeal reported-1: once more");
    expect((await roomOf(world, "eve")).comments.at(-1)?.body).toContain("once is all there is");
  });
});

describe.sequential("an appeal, and what was ordered is lifted", { shuffle: false }, () => {
  let world: World;
  let room: Room;
  let mal: number;

  beforeAll(async () => {
    world = await startWorld({
      config: [
        "committee: { chair: ada, members: [ada, bo, cy, dee], email: c@example.org }",
        "council: { members: [eve, fay, gus], email: d@example.org }",
        "core_team: { email: core@example.org }",
        "clocks: { appeals: 60d }",
        "spaces: [{ kind: github, name: github, organisations: [sandbox-org] }]",
        "",
      ].join("\n"),
    });
    ({ mal } = await idsOf(world, "mal"));
    room = await appealedIn(world);
  }, 120_000);
  afterAll(() => world[Symbol.asyncDispose]());

  test("ends the ban where it holds", async () => {
    expect(await blockedIn(world)).toEqual([mal]);
    await room.say("eve", "/answer-appeal lifted: it was somebody else");
    await room.say("fay", "/answer-appeal lifted: so it was");
    expect(await newestIn(world, "eve", 3)).toEqual(["AppealAnswered", "OrderEnded", "LineLifted"]);
    expect(await blockedIn(world)).toEqual([]);
    expect((await bansInShort(world)).at(-1)).toContain("sandbox-org: over, ended: lifted");
  });

  test("has people undo what people did, and everybody told", async () => {
    expect((await roomOf(world, "eve")).status).toContain("### Next: undo action 2");
    await room.say("eve", "/done 2 the role is back");
    const { status } = await roomOf(world, "eve");
    expect(status).toContain(
      "### Next: tell reported-1 (the person reported) and reporter-1 (who reported) the outcome",
    );
    await room.say("eve", "/told reported-1 outcome: lifted\n/told reporter-1 outcome: lifted");
    expect((await roomOf(world, "eve")).status).toContain("### Next: close the case");
    await room.say("eve", "/close");
    expect(await newestIn(world, "eve", 1)).toEqual(["CaseClosed"]);
  });
});

describe.sequential("an appeal, and something else is decided", { shuffle: false }, () => {
  let world: World;
  let room: Room;
  let mal: number;

  beforeAll(async () => {
    world = await startWorld();
    ({ mal } = await idsOf(world, "mal"));
    room = await appealedIn(world);
    await room.say("eve", "/answer-appeal changed: it is too long");
    await room.say("gus", "/answer-appeal changed: a month is enough");
  }, 120_000);
  afterAll(() => world[Symbol.asyncDispose]());

  const pulls = async () => {
    const here = { ...world.here, repo: room.name };
    return (await world.as("eve").pulls.list({ ...here, state: "all" })).data;
  };

  test("takes a resolution of the council's own, in the room", async () => {
    expect((await roomOf(world, "eve")).status).toContain("### Next: propose what changes");
    const order = (await roomOf(world, "eve")).status.match(/the ban `([0-9a-f]{8})`/)?.[1] ?? "";
    await room.say(
      "eve",
      `/propose\n- { kind: lift, order: "${order}", words: a month was enough }\n- { kind: private-reprimand, to: reported-1 }`,
    );
    const [pull] = await pulls();
    for (const login of ["eve", "fay"]) {
      const at = { ...world.here, repo: room.name, pull_number: pull?.number ?? 0 };
      await world.as(login).pulls.createReview({ ...at, event: "APPROVE" });
      await world.idle();
    }
    expect(await newestIn(world, "eve", 1)).toEqual(["ConsensusReached"]);
    expect(await blockedIn(world)).toEqual([mal]);
  });

  test("is told and heard before it is carried out, and told after", async () => {
    await room.say("eve", "/enact");
    expect((await roomOf(world, "eve")).comments.at(-1)?.body).toContain(
      "Tell reporter-1 the resolution",
    );
    await room.say("eve", "/told reporter-1 resolution: by phone\n/heard reporter-1 accepts");
    await room.say("eve", "/enact");
    expect(await blockedIn(world)).toEqual([]);
    const { status } = await roomOf(world, "eve");
    const line = /\*\*(\d+)\*\* a private reprimand/.exec(status)?.[1] ?? "";
    await room.say("eve", `/done ${line} mailed`);
    expect((await roomOf(world, "eve")).status).toContain(
      "### Next: tell reporter-1 (who reported) and reported-1 (the person reported) the outcome",
    );
    await room.say("eve", "/told reporter-1 outcome\n/told reported-1 outcome");
    await room.say("eve", "/close");
    expect(await newestIn(world, "eve", 1)).toEqual(["CaseClosed"]);
  });
});

describe.sequential("an appeal during which the ban pauses", { shuffle: false }, () => {
  let world: World;
  let room: Room;
  let mal: number;

  beforeAll(async () => {
    world = await startWorld();
    ({ mal } = await idsOf(world, "mal"));
    room = await appealedIn(world);
  }, 120_000);
  afterAll(() => world[Symbol.asyncDispose]());

  test("lets whoever appeals back in, and says so to those concerned", async () => {
    expect(await blockedIn(world)).toEqual([mal]);
    await world.advance("1h");
    await room.say("eve", "/answer-appeal paused: what they sent takes weeks to look into");
    await room.say("gus", "/answer-appeal paused: and it may well be true");
    expect(await newestIn(world, "eve", 3)).toEqual(["BansPaused", "OrderEnded", "LineLifted"]);
    expect(await blockedIn(world)).toEqual([]);
    expect((await bansInShort(world)).at(-1)).toContain("sandbox-org: over, ended: paused");
    const { status } = await roomOf(world, "eve");
    expect(status).toContain("### Next: tell reported-1 and reporter-1 that the bans are paused");
    await room.say("eve", "/told reported-1 appeal: by mail\n/told reporter-1 appeal: by phone");
    expect((await roomOf(world, "eve")).status).toContain("### Next: answer the appeal");
  });

  test("puts them out again by the same order once the decision stands, its end unchanged", async () => {
    await world.advance("3d");
    await room.say("eve", "/answer-appeal decision-stands: three others saw them there");
    await room.say("fay", "/answer-appeal decision-stands: so they did");
    expect(await newestIn(world, "eve", 4)).toEqual([
      "AppealAnswered",
      "OrderResumed",
      "StandingKept",
      "LineDone",
    ]);
    expect(await blockedIn(world)).toEqual([mal]);
    const bans = await bansInShort(world);
    expect(bans).toHaveLength(1);
    expect(bans.at(-1)).toContain("sandbox-org: held");
    await world.advance("220d");
    expect(await blockedIn(world)).toEqual([]);
  });
});
