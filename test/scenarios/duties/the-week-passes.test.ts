import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

const lateLabels = ["overdue", "overdue: resolution", "overdue: update", "report"];

describe.sequential(
  "a week without a resolution, and two reporters (M39, M40)",
  { shuffle: false },
  () => {
    let world: World;
    let it: WorldCase;
    let quiet: WorldCase;
    beforeAll(async () => {
      world = await startWorld();
      it = await world.report();
      await it.say("ada", "/name reporter @rin\n/name reporter @pat\n/acknowledge by mail");
      quiet = await world.report();
      await quiet.say("ada", "/acknowledge by mail");
    }, 40_000);
    afterAll(async () => world[Symbol.asyncDispose]());
    /** What is answered, but for that two are recorded. */
    const reminders = async () =>
      (await it.answers()).filter((answer) => !answer.includes("is recorded"));

    test("at three quarters word to both is the next thing to do, in one mention", async () => {
      expect(await it.status()).not.toContain("until when");
      await world.advance("6d");
      expect(await it.status()).toContain(
        "### Next: tell reporter-1 and reporter-2 that it takes longer, and until when",
      );
      const answers = await reminders();
      expect(answers).toHaveLength(1);
      expect(answers[0]).toContain("- the committee's resolution is due");
      expect(answers[0]).toContain(
        "- word to reporter-2 until when there will be a resolution is due",
      );
      expect(answers[0]).toContain("/told everyone timeline until in 7 days: what you told them");
    });

    test("the end of the week mentions once more, and labels both", async () => {
      await world.advance("2d");
      expect(await it.labels()).toEqual(lateLabels);
      expect((await reminders()).slice(1)).toEqual([
        expect.stringContaining(
          "- word to reporter-1 until when there will be a resolution is overdue",
        ),
      ]);
    });

    test("who cannot be told is owed nothing, and the other still is", async () => {
      await it.say("bo", "/cannot tell reporter-2 unreachable: no answer to three mails");
      expect(await it.status()).toContain("### Next: tell reporter-1 that it takes longer");
      expect(await it.labels()).toEqual(lateLabels);
      await it.say("bo", "/told reporter-1 timeline until in 7 days: a witness is travelling");
      expect(await it.labels()).toEqual(["report"]);
      expect(await it.status()).toContain("### Next: find out what happened");
      const [, dueAt = ""] = /\| resolution \| (.* UTC) \|/.exec(await it.status()) ?? [];
      const left = Date.parse(dueAt) - Date.parse(await world.advance("1m"));
      expect(Math.round(left / 86_400_000)).toBe(7);
    });

    test("what they were told passes too, and only they are owed another word", async () => {
      await world.advance("6d");
      expect((await it.answers()).at(-1)).toContain(
        "- word to reporter-1 until when there will be a resolution is due",
      );
      expect(await it.status()).toContain("/told reporter-1 timeline until in 7 days");
    });

    test("of one reporter nothing more is said until they are told", async () => {
      expect(await quiet.labels()).toEqual(lateLabels);
      expect(await quiet.answers()).toHaveLength(2);
    });
  },
);
