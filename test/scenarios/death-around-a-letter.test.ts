import { describe, expect, test } from "vitest";
import { startWorld } from "../world/start-world.ts";
import { storySoFar, type StorySoFar } from "../world/story-so-far.ts";
import { startStruckApp, strikeInTurn } from "../world/struck-app.ts";

/** A case nobody answers, shortly before the council is told. */
const unanswered = storySoFar(async (world) => {
  const it = await world.report();
  await world.advance("47h");
  return it.number;
});

/**
 * An app dies at the k-th request from then on; afterwards another one goes on.
 *
 * @returns whether there was such a request
 */
async function strikeAt(k: number, fate: "die-before" | "die-after", before: StorySoFar<number>) {
  await using world = await startWorld({ app: "none", load: before.load });
  const app = await startStruckApp(world, fate);
  const it = await world.case(before.told);
  app.arm(k);
  const hasStruck = await app.replaceAfter(world.advance("65m"));
  await world.advance("65m");
  const name = await it.title();
  const letters = (await world.letters()).filter(({ subject }) => subject.endsWith(name));
  // Mail servers know a letter that is sent again by its Message-ID.
  expect(new Set(letters.map((letter) => letter.message_id)).size, `request ${k}`).toBe(1);
  const types = (await it.record()).map(({ type }) => type);
  expect(types.filter((type) => /Alerted|Sent/.test(type))).toEqual([
    "ChairAlerted",
    "CouncilAlerted",
    "LetterSent",
  ]);
  return hasStruck;
}

describe("the letter to the council", () => {
  test.concurrent.each(["die-before", "die-after"] as const)(
    "leaves, whichever request an app dies at: %s",
    async (fate) => {
      const before = await unanswered;
      const requests = (await strikeInTurn((k) => strikeAt(k, fate, before))) - 1;
      expect(requests).toBeGreaterThanOrEqual(4);
    },
    120_000,
  );
});
