import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedBy, bothHeard, propose } from "../world/resolution-of.ts";
import { sayAndSee } from "../world/say-and-see.ts";
import { startWorld, type World } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";
import { roomOf } from "./rooms/room-of.ts";

const measures = `- { kind: private-reprimand, to: reported-1 }
- { kind: ban, of: reported-1, spaces: [conference chat], until: 2027-05-22, tell: after }`;

describe.sequential(
  "a decided case, from the proposal to the closing (M1)",
  { shuffle: false },
  () => {
    let world: World;
    let it: WorldCase;

    beforeAll(async () => {
      world = await startWorld();
      it = await world.report();
      await propose(it, measures.replace("[conference chat]", "all"));
      await approvedBy(world, it, "ada", "bo", "cy", "dee");
    });
    afterAll(() => world[Symbol.asyncDispose]());

    const says = (login: string, body: string) => sayAndSee(world, it, login, body);
    const blocked = async () => {
      const { data } = await world.as("owen").orgs.listBlockedUsers({ org: "sandbox-org" });
      return data.map((one) => one?.login);
    };
    const stage = async () => (await it.card())?.["Status"];

    test("waits with the enactment until the reporter was told and heard (M68)", async () => {
      expect(await stage()).toBe("Consultation");
      expect((await says("bo", "/enact")).answer).toContain("`/told reporter-1 resolution: how`");
      await says("bo", "/told reporter-1 resolution: by phone");
      expect((await says("bo", "/enact")).answer).toContain("reporter-1 was told, and has until");
      expect(await it.status()).toContain("### Next: hear what reporter-1 says");
      await says("bo", "/heard reporter-1 objects: it should be longer");
      expect(await it.status()).toContain("**Consultation:** reporter-1: heard, objects.");
    });

    test("is carried out action by action, each with words to pass on (M55, M56)", async () => {
      const enacted = await says("bo", "/enact");
      expect(enacted.recorded).toEqual(["ResolutionEnacted"]);
      expect(enacted.answer).toContain("ada, as chair, delivers it by mail");
      expect(enacted.answer).toContain("Please put the following person out of conference chat.");
      expect(enacted.answer).not.toContain(await it.title());
      expect(await stage()).toBe("Enactment");
      expect(await it.status()).toMatch(
        /- \*\*2\*\* the ban `[0-9a-f]{8}` of reported-1 \(the person reported\) in sandbox-org, until Sat 22 May 2027, 23:59 UTC: waits until reporter-1 \(who reported\) is told the outcome/,
      );
      expect(await blocked()).toEqual([]);
    });

    test("says at /close all that is missing, and is closed when it is done (M71, M72)", async () => {
      const { answer } = await says("ada", "/close");
      expect(answer.match(/^- /gm)).toHaveLength(6);
      await says(
        "ada",
        "/done 1 mailed\n/told reporter-1 outcome\n/told reported-1 outcome\n/told council outcome",
      );
      expect(await blocked()).toEqual(["mal"]);
      expect((await says("ada", "/done 2 I did it")).answer).toContain(
        "action 2 is settled already",
      );
      expect((await says("ada", "/done 3 the steward confirmed")).recorded).toEqual(["LineDone"]);
      expect((await says("ada", "/close")).answer).toContain("`/told core-team outcome: how`");
      await says("ada", "/told core-team outcome");
      expect(await it.status()).toContain("### Next: close the case: all is done");
      expect((await says("ada", "/close")).recorded).toEqual(["CaseClosed"]);
      expect(await it.issue()).toMatchObject({ state: "closed" });
      expect(await stage()).toBe("Closed");
    });

    test("ends the ban when the case has long been closed, and hands the rest to the steward", async () => {
      await world.advance("182d");
      expect(await blocked()).toEqual([]);
      const answers = await it.answers();
      expect(answers.at(-1)).toContain(
        "Please let the following person back into conference chat.",
      );
      expect(await it.status()).toContain("### Next: lift action 3");
      expect((await says("bo", "/done 3 they are back")).recorded).toEqual(["LineDone"]);
      expect(await it.status()).toContain("### Next: tell reported-1 of the end of the ban");
      await it.say("bo", "/told reported-1 end-of-ban: by mail");
      expect(await it.status()).toContain("### Nothing is owed");
    });
  },
);

test("a committee that cannot agree for a week hands its case to the council (M50)", async () => {
  await using world = await startWorld();
  const it = await world.report();
  await propose(it, measures);
  await approvedBy(world, it, "ada", "bo", "cy");
  await world.advance("5d");
  expect(await it.status()).toContain("and decide it: eve, fay and gus.");
  expect(await it.labels()).not.toContain("overdue: deadlock");
  await world.advance("2d");
  const room = await roomOf(world, "eve");
  expect(room.readers).toEqual(["eve", "fay", "gus", "owen"]);
  expect(room.record.find(({ type }) => type === "CaseHandedOver")).toMatchObject({
    ground: "deadlocked",
  });
});

test("the same way leads through a room, past the member it is about", async () => {
  await using world = await startWorld();
  await world.report({ body: "### Reported\n\n@bo" });
  const room = await roomOf(world, "ada");
  await room.say(
    "ada",
    `/acknowledge\n${bothHeard}\n/find\nhappened: insults\nviolation: yes\nresponsible: reported-1\nongoing: no\ndanger: no`,
  );
  await room.say("cy", `/propose\n${measures}`);
  const here = { owner: world.here.owner, repo: room.name };
  const { data: pulls } = await world.as("ada").pulls.list(here);
  const asked = { ...here, pull_number: pulls[0]?.number ?? 0, event: "APPROVE" as const };
  for (const login of ["ada", "cy", "dee"]) await world.as(login).pulls.createReview(asked);
  await world.idle();
  await room.say("ada", "/told reporter-1 resolution\n/heard reporter-1 accepts\n/enact");
  const enacted = (await roomOf(world, "ada")).comments.at(-1)?.body;
  expect(enacted).toContain("in copy ada, cy and dee personally");
  await room.say(
    "ada",
    "/told reporter-1 outcome\n/told reported-1 outcome\n/told council outcome",
  );
  await room.say(
    "dee",
    "/told core-team outcome\n/done 1 by bo: mailed\n/done 2 confirmed\n/close",
  );
  const { record, status } = await roomOf(world, "ada");
  expect(record.at(-1)).toMatchObject({ type: "CaseClosed", closing: { as: "resolved" } });
  expect(status).toContain("### Nothing is owed");
});
