import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvedBy } from "../../world/resolution-of.ts";
import { sayAndSee } from "../../world/say-and-see.ts";
import { startWorld, type World, type WorldApp } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";
import { Visitor } from "../door/visitor.ts";
import { roomOf } from "../rooms/room-of.ts";

/** A community that meets in a chat, and nowhere on GitHub. */
const config = `committee: { chair: ada, deputies: [bo], members: [ada, bo, cy, dee], email: conduct@sandbox.example }
council: { members: [eve, fay, gus], email: council@sandbox.example, decides: majority }
spaces:
  - { kind: manual, name: chat, steward: steward@sandbox.example }
`;
const [first, second] = ["zoltan@people.example", "yves@people.example"];

describe.sequential(
  "two who are reported by somebody who stays unknown",
  { shuffle: false, timeout: 120_000 },
  () => {
    let world: World;
    let app: WorldApp;
    let it: WorldCase;
    beforeAll(async () => {
      world = await startWorld({ app: "none", config });
      app = await world.startApp();
      await world.idle();
      await new Visitor(app.url).report({ what: "They shouted.", reach: "none" });
      await world.idle();
      const { data } = await world.as("ada").issues.listForRepo(world.here);
      it = await world.case(data.find(({ title }) => !title.startsWith("Comity"))?.number ?? 0);
    }, 120_000);
    afterAll(() => world[Symbol.asyncDispose]());

    const says = (login: string, ...lines: readonly string[]) =>
      sayAndSee(world, it, login, lines.join("\n\n"));
    const mailsTo = async (address: string) =>
      (await world.letters())
        .filter(({ to }) => to.includes(address))
        .map((mail) => JSON.stringify(mail))
        .join("\n");

    test("nobody is owed a reply whom nobody can reach (M25)", async () => {
      expect(await it.status()).toContain("| reporter-1 | cannot be told: anonymous |");
      await world.advance("25h");
      expect(await it.labels()).not.toContain("overdue: acknowledgement");
    });

    test("each is told of what was decided about them, and of nobody else", async () => {
      await says(
        "bo",
        `/name reported ${first}`,
        `/name reported ${second}`,
        "/heard reported-1: a bad day",
        "/heard reported-2: they are sorry",
        "/find\nhappened: insults\nviolation: yes\nresponsible: reported-1, reported-2\nongoing: no\ndanger: no",
      );
      const measures = [
        "- { kind: ban, of: reported-1, spaces: all, until: 2027-05-22 }",
        "- { kind: private-reprimand, to: reported-2 }",
      ];
      const proposed = await says("bo", `/propose\n${measures.join("\n")}`);
      expect(proposed.recorded).toEqual(["ResolutionProposed"]);
      await approvedBy(world, it, "ada", "bo", "cy", "dee");
      expect((await says("bo", "/enact")).recorded).toEqual(["ResolutionEnacted"]);
      const drafts = await says("ada", "/write outcome to reported-2", "/write ban to reported-1");
      expect(drafts.answer).not.toMatch(/zoltan|yves/i);
      const held = await says(
        "ada",
        "/send ban to reported-1: You may not take part in the chat until 22 May 2027.",
        "/send reprimand to reported-2: Please do not shout again.",
      );
      expect(held.recorded).toEqual(["LetterHeld", "LetterHeld"]);
      await world.advance("11m");
      const [toFirst, toSecond] = [await mailsTo(first), await mailsTo(second)];
      expect(toFirst).toContain("22 May 2027");
      expect(toFirst).not.toMatch(/shout|yves/i);
      expect(toSecond).toContain("Please do not shout again.");
      expect(toSecond).not.toMatch(/22 May|chat|zoltan/i);
    });

    test("who appeals without an account is heard by the council, and answered by mail", async () => {
      const told = [
        "/done 1 by the steward: they say that it is done",
        "/told reported-1 outcome",
        "/told reported-2 outcome",
        "/told council outcome",
      ];
      expect((await says("ada", ...told, "/close")).recorded.at(-1)).toBe("CaseClosed");
      await it.say("bo", "/appeal reported-1: by mail, they were not there");
      const room = await roomOf(world, "eve");
      expect(room.readers).toEqual(["eve", "fay", "gus", "owen"]);
      await room.say("eve", "/answer-appeal decision-stands: three saw them there");
      await room.say("gus", "/answer-appeal decision-stands: I agree with eve");
      await room.say("eve", "/send outcome to reported-1: We looked at it again, and it stands.");
      await world.advance("11m");
      expect(await mailsTo(first)).toContain("We looked at it again, and it stands.");
      expect(await mailsTo(second)).not.toContain("again, and it stands");
    });
  },
);
