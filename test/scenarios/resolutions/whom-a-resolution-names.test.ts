import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pullsOf, readyToPropose, resolutionOf } from "../../world/resolution-of.ts";
import { startWorld, type World } from "../../world/start-world.ts";
import type { WorldCase } from "../../world/world-case.ts";

let world: World;
let it: WorldCase;

beforeAll(async () => {
  world = await startWorld();
  it = await world.report();
  await readyToPropose(it);
});

afterAll(() => world[Symbol.asyncDispose]());

describe.sequential("a resolution names nobody", { shuffle: false }, () => {
  test("and is held as long as it would", async () => {
    await it.say(
      "bo",
      '/propose\n- { kind: other, of: reported-1, words: "Mal’s letter to @mal" }',
    );
    expect(await pullsOf(world, it)).toEqual([]);
    expect((await it.answers()).at(-1)).toContain("measure 1 (words): write reported-1");
  });

  test("nor for whoever tries every account", async () => {
    await it.say("bo", "/propose\n- { kind: other, of: reported-1, words: a letter }");
    const { text } = await resolutionOf(world, it);
    const [, bound = ""] = /^people:\n {2}reported-1: '?([\da-f]{16})/m.exec(text) ?? [];
    const name = await it.title();
    const tried = (id: number) =>
      createHash("sha256").update(`${name} reported-1 account ${id}`).digest("hex").slice(0, 16);
    expect(bound).toMatch(/^[\da-f]{16}$/);
    expect(Array.from({ length: 20_000 }, (_, id) => tried(id))).not.toContain(bound);
  });
});
