import { describe, expect, test } from "vitest";
import { startWorld } from "../world/start-world.ts";
import type { WorldCase } from "../world/world-case.ts";

/** The values of the fields that tell where a case stands. */
async function standing(it: WorldCase) {
  const card = await it.card();
  return [card?.["Status"], card?.["Overdue"], await it.labels()];
}

describe("time", () => {
  test("warns, then labels, and meeting the promise takes the label away (M25, M26)", async () => {
    await using world = await startWorld();
    const it = await world.report();
    const all = await world.report();
    expect(await standing(it)).toEqual(["Reported", null, ["report"]]);
    await world.advance("19h");
    expect(await it.status()).toContain("**soon:**");
    expect(await it.answers()).toEqual([expect.stringContaining("@ada, @bo, @cy and @dee:")]);
    expect(await standing(it)).toEqual(["Reported", null, ["report"]]);
    await world.advance("6h");
    const late = ["overdue", "overdue: acknowledgement", "report"];
    expect(await standing(it)).toEqual(["Reported", "acknowledgement", late]);
    await it.say("bo", "/acknowledge by phone, late");
    expect(await standing(it)).toEqual(["Under review", null, ["report"]]);
    expect(await it.status()).toMatch(/acknowledgement, reporter-1 \| kept late, /);
    await world.advance("5d");
    expect((await it.answers()).at(-1)).toContain("the committee's resolution is due");
    await world.advance("30h");
    const unresolved = ["overdue", "overdue: resolution", "overdue: update", "report"];
    expect(await standing(it)).toEqual(["Under review", "resolution, update", unresolved]);
    expect(await standing(all)).toEqual([
      "Reported",
      "acknowledgement, resolution, update",
      ["overdue", "overdue: acknowledgement", "overdue: resolution", "overdue: update", "report"],
    ]);
    await it.say("bo", "/told everyone timeline until in 3 days: a witness is travelling");
    expect(await standing(it)).toEqual(["Under review", null, ["report"]]);
    expect(await it.answers()).toHaveLength(4);
  });

  test("after two days without any answer the council hears that a case waits, and no more (M4)", async () => {
    await using world = await startWorld();
    const it = await world.report({ title: "Zebrafinch", body: "### Reported\n\nXylophone" });
    const answered = await world.report();
    await answered.say("dee", "/acknowledge");
    await world.advance("47h");
    expect(await world.letters()).toEqual([]);
    await world.advance("2h");
    const letters = await world.letters();
    expect(letters).toMatchObject([{ to: ["council@sandbox.example"], cc: [] }]);
    const [letter] = letters;
    const text = JSON.stringify(letter);
    expect(text).toContain(await it.title());
    for (const secret of ["Zebrafinch", "Xylophone", "ada", "mal"])
      expect(text).not.toMatch(new RegExp(`\\b${secret}\\b`, "i"));
    const types = (await it.record()).map(({ type }) => type);
    expect(types.filter((type) => type === "CouncilAlerted")).toHaveLength(1);
    expect(types.filter((type) => type === "LetterSent")).toHaveLength(1);
    await world.advance("3d");
    expect(await world.letters()).toHaveLength(1);
  });
});
