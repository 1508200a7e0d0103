import { committeeConfig } from "sandbox/committee-config";
import { describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { roomOf } from "../rooms/room-of.ts";

const lettersTo = async (world: World, address: string) =>
  (await world.letters()).filter(({ to }) => to.includes(address));
const committee = "conduct@sandbox.example";
const council = "council@sandbox.example";

describe("what goes on waiting", () => {
  test("a receipt is told the acting chair before the council", async () => {
    await using world = await startWorld();
    const it = await world.report();
    await world.advance("37h");
    expect((await it.answers()).at(-1)).toContain(
      "@ada, you act as chair: a reporter has no reply",
    );
    expect(await lettersTo(world, council)).toEqual([]);
    await world.advance("12h");
    expect(await lettersTo(world, council)).toHaveLength(1);
  });

  test("danger and an act nobody reviewed reach the council, without a word of what they are", async () => {
    await using world = await startWorld();
    const it = await world.report({ body: "### Reported\n\n@mal" });
    await it.say("ada", "/acknowledge by mail");
    await it.say("bo", "/danger Zebrafinch");
    await it.say("bo", "/act: Xylophone");
    await world.advance("13h");
    expect((await it.answers()).at(-1)).toContain("@ada, you act as chair: somebody may be");
    await world.advance("60h");
    const letters = await lettersTo(world, council);
    expect(letters.map(({ subject }) => subject)).toEqual([
      expect.stringContaining("Somebody may be in danger"),
      expect.stringContaining("A member acted alone"),
    ]);
    const text = JSON.stringify(letters);
    for (const secret of ["Zebrafinch", "Xylophone", "mal", "bo"])
      expect(text).not.toMatch(new RegExp(`\\b${secret}\\b`, "i"));
  });

  test("what is overdue is mailed to the committee once a week, and mentioned in a room", async () => {
    await using world = await startWorld();
    const it = await world.report();
    await it.say("ada", "/acknowledge by mail");
    await world.report({ by: "owen", body: "### Reported\n\n@bo" });
    const before = (await roomOf(world, "ada")).comments.length;
    await world.advance("8d");
    const mentioned = (await it.answers()).length;
    expect(await lettersTo(world, committee)).toEqual([]);
    await world.advance("7d");
    const [letter, ...others] = await lettersTo(world, committee);
    expect(others).toEqual([]);
    expect(letter?.subject).toBe(
      `Overdue in the conduct case ${await it.title()}: resolution and update`,
    );
    expect(letter?.text).toContain("It waits for ada, bo, cy and dee.");
    expect(await it.answers()).toHaveLength(mentioned);
    const room = await roomOf(world, "ada");
    const said = room.comments.slice(before).filter(({ body }) => body.includes("still overdue"));
    // Nobody answered its reporter, so it was overdue a week before the other case.
    expect(said).toHaveLength(2);
    for (const { body } of said) expect(body).toContain("@ada, @cy and @dee:");
    expect(letter?.text).not.toContain(room.codeName);
    await world.advance("7d");
    expect(await lettersTo(world, committee)).toHaveLength(2);
  });

  test.each(["both stay", "the one that recorded it dies"])(
    "two instances send it once: %s",
    async (fate) => {
      await using world = await startWorld({ app: "none" });
      const first = await world.startApp();
      await world.startApp();
      const cases = [await world.report(), await world.report()];
      for (const it of cases) await it.say("ada", "/acknowledge by mail");
      await world.advance("14d");
      await world.advance("20h");
      if (fate !== "both stay") await first.kill();
      for (let minutes = 0; minutes < 30; minutes += 5) await world.advance("5m");
      const letters = await lettersTo(world, committee);
      expect(letters.map(({ subject }) => subject)).toEqual(["Overdue in 2 conduct cases"]);
      const written = await Promise.all(cases.map((it) => it.record()));
      expect(written.map((record) => record.at(-1)?.type)).toEqual(["LetterSent", "LetterSent"]);
    },
  );

  test("all cases are in one mail, without those in which it was met since that morning", async () => {
    await using world = await startWorld();
    const cases = [await world.report(), await world.report(), await world.report()];
    for (const it of cases) await it.say("ada", "/acknowledge by mail");
    // Monday morning, and the mail has not left.
    await world.advance("14d");
    await world.advance("20h");
    await world.advance("5m");
    expect(await lettersTo(world, committee)).toEqual([]);
    await cases[1]?.say("bo", "/told reporter-1 timeline until in 9 days: a witness is travelling");
    await world.advance("15m");
    const [letter, ...others] = await lettersTo(world, committee);
    expect(others).toEqual([]);
    expect(letter?.subject).toBe("Overdue in 2 conduct cases");
    for (const it of [cases[0], cases[2]])
      expect(letter?.text).toContain(`- ${await it?.title()}: resolution and update.`);
    expect(letter?.text).not.toContain(await cases[1]?.title());
    const written = await Promise.all(cases.map((it) => it.record()));
    expect(written.map((record) => record.at(-1)?.type)).toEqual([
      "LetterSent",
      "PartyTold",
      "LetterSent",
    ]);
  });

  test("a committee that wants no mails is mentioned instead", async () => {
    const config = `${committeeConfig}\nweekly_mail: false\n`;
    await using world = await startWorld({ config });
    const it = await world.report();
    await it.say("ada", "/acknowledge by mail");
    await world.advance("15d");
    expect(await lettersTo(world, committee)).toEqual([]);
    expect((await it.answers()).at(-1)).toContain(
      "this is still overdue here: resolution, update.",
    );
  });
});
