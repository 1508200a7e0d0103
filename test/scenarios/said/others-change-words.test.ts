import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** The first sentence of each answer that tells of changed words. */
async function told(it: WorldCase): Promise<readonly string[]> {
  const answers = await it.answers();
  const first = answers.map((body) => (body.split("\n")[0] ?? "").replace(/^([^.]*\.).*$/, "$1"));
  return first.filter((one) => /(changed|deleted) (by|their)/.test(one));
}

async function edit(by: string, comment: number, body: string): Promise<void> {
  await world.as(by).issues.updateComment({ ...world.here, comment_id: comment, body });
  await world.idle();
}

async function erase(by: string, comment: number): Promise<void> {
  await world.as(by).issues.deleteComment({ ...world.here, comment_id: comment });
  await world.idle();
}

describe("what somebody else makes of a comment is said in the thread", () => {
  test("once, and without what it says", async () => {
    const it = await world.report();
    const said = await it.say("cy", "I saw it: mal shouted first.");
    await world.advance("2h");
    await edit("dee", said.id, "I saw nothing.");
    expect(await told(it)).toEqual([
      "cy's comment was changed by dee, 2 hours after it was written.",
    ]);
    await world.redeliverAll();
    await world.sweep();
    await world.advance("3h");
    expect(await it.answers()).toHaveLength(1);
    expect((await it.answers()).join()).not.toMatch(/mal|nothing/);
    const [changed, ...others] = (await it.record()).filter(({ type }) => type === "WordsChanged");
    expect(others).toEqual([]);
    expect(changed).toMatchObject({
      by: "comity",
      of: { login: "cy" },
      changedBy: { login: "dee" },
    });
  });

  test("again when it is changed on another day, and by each who does it", async () => {
    const it = await world.report();
    const said = await it.say("cy", "I saw it.");
    await edit("dee", said.id, "I saw nothing");
    await edit("dee", said.id, "I saw nothing.");
    await edit("owen", said.id, "I saw nobody.");
    await world.advance("3d");
    await edit("dee", said.id, "I heard nothing.");
    expect(await told(it)).toEqual([
      "cy's comment was changed by dee, less than a minute after it was written.",
      "cy's comment was changed by owen, less than a minute after it was written.",
      "cy's comment was changed by dee, 3 days after it was written.",
    ]);
  });

  test("so is that somebody deleted it, be it known which one it was", async () => {
    const it = await world.report();
    const first = await it.say("cy", "I saw it.");
    await it.say("bo", "/acknowledge");
    await world.advance("2h");
    await erase("dee", first.id);
    expect(await told(it)).toEqual([
      "cy's comment was deleted by dee, 2 hours after it was written.",
    ]);
    const [one, other] = [await it.say("cy", "And then?"), await it.say("cy", "And now?")];
    await it.say("bo", "/note we spoke");
    await erase("dee", one.id);
    await erase("dee", other.id);
    await world.sweep();
    expect((await told(it)).slice(1)).toEqual([
      expect.stringMatching(/^cy's comment was deleted by dee/),
      expect.stringMatching(/^cy's comment was deleted by dee/),
    ]);
  });

  test("and that the report was changed, also where no delivery came", async () => {
    const it = await world.report({ by: "cy", body: "@mal shouted at rin." });
    await world.advance("26h");
    await world.faults({ webhooks: "drop" });
    const change = { ...world.here, issue_number: it.number, body: "Nothing happened." };
    await world.as("dee").issues.update(change);
    await world.faults({});
    await world.sweep();
    expect((await told(it)).at(-1)).toBe(
      "The report was changed by dee, 26 hours after it was written.",
    );
    await world.sweep();
    await world.forgetRequests();
    await world.sweep();
    const requests = await world.requests();
    expect(requests.map(({ operation }) => operation)).not.toContain("Record");
    expect((await told(it)).filter((one) => one.startsWith("The report"))).toHaveLength(1);
  });
});

describe("what somebody makes of their own words", () => {
  test("within a quarter of an hour is no news, and no write", async () => {
    const it = await world.report();
    const said = await it.say("cy", "I saw it.");
    await world.advance("14m");
    await world.forgetRequests();
    await edit("cy", said.id, "I saw it, from afar.");
    expect((await world.requests()).map(({ operation }) => operation)).toEqual(["ObserveCase"]);
    await world.advance("2h");
    await world.sweep();
    expect(await it.answers()).toEqual([]);
  });

  test("later is said", async () => {
    const it = await world.report();
    const said = await it.say("cy", "I saw it.");
    await world.advance("20m");
    await edit("cy", said.id, "I saw nothing.");
    expect(await told(it)).toEqual([
      "cy changed their own comment, 20 minutes after it was written.",
    ]);
  });
});

describe("what people said is kept by its keyed hash (M34)", () => {
  test("in the next document that is written anyway, each once", async () => {
    const it = await world.report({ body: "Somebody shouted." });
    const [received] = await it.record();
    expect(received?.said?.map(({ id }) => id)).toEqual([it.nodeId]);
    const said = await it.say("cy", "I saw it.");
    expect(await it.record()).toHaveLength(1);
    const asked = await it.say("bo", "/acknowledge");
    const [, second] = await it.record();
    expect(second?.said?.map(({ id }) => id)).toEqual([said.nodeId, asked.nodeId]);
    await edit("cy", said.id, "I saw it too.");
    await it.say("bo", "/note we spoke");
    const third = (await it.record()).at(-1);
    expect(third?.said?.map(({ id }) => id)).toContain(said.nodeId);
    expect(third?.said).toHaveLength(2);
  });

  test("that is another for the same words elsewhere", async () => {
    const it = await world.report();
    await it.say("cy", "I saw it.");
    await it.say("dee", "I saw it.");
    await it.say("bo", "/acknowledge");
    const hashes = (await it.record()).flatMap(({ said = [] }) => said.map(({ hash }) => hash));
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes).toHaveLength(4);
  });
});

test("of two apps at once, each change is said once", async () => {
  await using busy = await startWorld();
  const it = await busy.report();
  await busy.startApp();
  await busy.faults({ webhooks: "double" });
  const said = await it.say("cy", "I saw it.");
  await busy.advance("2h");
  await busy.as("dee").issues.updateComment({ ...busy.here, comment_id: said.id, body: "No." });
  await busy.idle();
  await busy.advance("1h");
  expect(await told(it)).toEqual([
    "cy's comment was changed by dee, 2 hours after it was written.",
  ]);
});
