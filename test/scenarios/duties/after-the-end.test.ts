import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedBy, readyToPropose } from "../../world/resolution-of.ts";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

async function enacted(world: World, measures: string): Promise<WorldCase> {
  const it = await world.report();
  await readyToPropose(it);
  await it.say("ada", "/ask reporter-1: would you want an apology?\n/heard reporter-1 agrees");
  await it.say("bo", `/propose\n${measures}`);
  await approvedBy(world, it, "ada", "bo", "cy", "dee");
  await it.say("ada", "/told reporter-1 resolution: by mail\n/heard reporter-1 accepts: gladly");
  await it.say("ada", "/enact");
  return it;
}

/** A day so long after the world begins, 22 November 2026. */
const dayIn = (days: number) => new Date(Date.UTC(2026, 10, 22 + days)).toISOString().slice(0, 10);

describe.sequential("an apology with strings (M63)", { shuffle: false }, () => {
  let world: World;
  let it: WorldCase;
  beforeAll(async () => {
    world = await startWorld();
    it = await enacted(
      world,
      [
        "- kind: apology-request",
        "  from: reported-1",
        "  to: reporter-1",
        "  manner: private",
        "  strings:",
        `  - { what: writes down what happened, due: ${dayIn(3)} }`,
        `  - { what: keeps off the list, due: ${dayIn(6)}, if_broken: leaves the list for good }`,
        `- { kind: other, of: reported-1, words: talks to a mentor, due: ${dayIn(9)}, if_broken: it is decided again }`,
      ].join("\n"),
    );
  }, 60_000);
  afterAll(async () => world[Symbol.asyncDispose]());

  test("are listed with their days, and with what was agreed if they are not kept", async () => {
    expect(await it.status()).toContain(
      `- 2: reported-1, by ${dayIn(6)}: \`keeps off the list\`. For the case that it is not kept this was agreed: \`leaves the list for good\`.`,
    );
  });

  test("kept in time, nobody is asked any more", async () => {
    expect((await sayAndSee(world, it, "bo", "/kept 1")).recorded).toEqual(["PromiseKept"]);
    await world.advance("4d");
    expect(await it.labels()).not.toContain("overdue: promise");
  });

  test("past their day the committee is asked, and broken says what was agreed", async () => {
    await world.advance("3d");
    expect(await it.labels()).toContain("overdue: promise");
    expect((await it.answers()).at(-1)).toContain("was it kept?");
    const { answer } = await sayAndSee(world, it, "bo", "/broken 2: wrote three mails");
    expect(answer).toContain("@ada, @bo, @cy and @dee: reported-1 did not keep promise 2.");
    expect(answer).toContain("`leaves the list for good`");
    expect(await it.labels()).not.toContain("overdue: promise");
  });

  test("go on in a closed case", async () => {
    await it.say("ada", "/done 1 delivered\n/done 2 asked");
    await it.say(
      "ada",
      "/told everyone outcome: by mail\n/told reported-1 outcome: by mail\n/told council outcome",
    );
    await it.say("ada", "/told core-team outcome\n/close");
    expect((await it.issue()).state).toBe("closed");
    await world.advance("4d");
    expect(await it.status()).toContain("### Next: find out whether reported-1 kept promise 3");
    await it.say("cy", "/kept");
    expect(await it.labels()).not.toContain("overdue: promise");
  });
});

describe.sequential(
  "a ban, and a reporter who wants to hear afterwards",
  { shuffle: false },
  () => {
    let world: World;
    let it: WorldCase;
    beforeAll(async () => {
      world = await startWorld();
      it = await enacted(
        world,
        `- { kind: ban, of: reported-1, spaces: [github], until: ${dayIn(30)} }`,
      );
      await it.say(
        "ada",
        "/told everyone outcome: by mail\n/told reported-1 outcome: by mail\n/told council outcome",
      );
      await it.say("ada", "/follow-up reporter-1 yes\n/told core-team outcome\n/close");
    }, 60_000);
    afterAll(async () => world[Symbol.asyncDispose]());

    test("is asked after two weeks how it is, though the case is closed", async () => {
      expect(await it.status()).toContain("### Nothing is owed");
      await world.advance("14d");
      expect(await it.status()).toContain(
        "### Next: ask reporter-1 how it is going, two weeks later",
      );
      await it.say("ada", "/told reporter-1 check-in: by mail, they are well");
      expect(await it.status()).toContain("### Nothing is owed");
    });

    test("hears before it ends, and the person once it has ended", async () => {
      await world.advance("11d");
      expect(await it.status()).toContain("### Next: tell reporter-1 of the end of the ban");
      await it.say("ada", "/told reporter-1 end-of-ban: by mail");
      await world.advance("7d");
      expect(await it.status()).toContain("### Next: tell reported-1 of the end of the ban");
      await it.say("ada", "/told reported-1 end-of-ban: by mail");
      expect(await it.status()).toContain("### Nothing is owed");
      expect(await it.labels()).toEqual(["report"]);
    });
  },
);
