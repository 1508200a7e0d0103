import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { readRoom, roomsSeenBy } from "./room-of.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Files a report, a minute after the last, since GitHub allows an app a few rooms a minute, and answers the room that came of it. */
async function roomAfter(title: string, body: string) {
  await world.advance("1m");
  const before = await roomsSeenBy(world, "ada");
  const filed = { ...world.here, title, body, labels: ["report"] };
  const { data } = await world.as("ada").issues.create(filed);
  await world.idle();
  const [name, ...others] = (await roomsSeenBy(world, "ada")).filter(
    (one) => !before.includes(one),
  );
  expect(others).toEqual([]);
  const asked = { ...world.here, issue_number: data.number };
  const isThere = await world
    .as("owen")
    .issues.get(asked)
    .then(() => true)
    .catch(() => false);
  return { room: name && (await readRoom(world, "ada", name)), isThere };
}

test.each([
  ["by an address in prose", "Trouble", "See https://github.com/bo for what he wrote."],
  ["in a title", "Trouble with @cy", "She shouted."],
  ["by a bare login", "Trouble", "### Reported\n\nbo\n\n### When\n\ntoday"],
  ["by a mark of full width", "Trouble", "### What happened\n\nIt was ＠dee who shouted."],
  ["around a mark nobody sees", "Trouble", "### What happened\n\nIt was @d\u200bee who shouted."],
  ["as somebody who saw it", "Trouble", "### Reported\n\n@mal with @bo and @cy watching"],
  ["of the council", "Trouble", "### Context\n\nAs with @eve last year."],
])("a report that mentions somebody of the roster %s begins in a room", async (_, title, body) => {
  const { room, isThere } = await roomAfter(title, body);
  expect(isThere).toBe(false);
  const types = room ? room.record.map(({ type }) => type) : [];
  expect(types).toContain("CaseSealed");
  expect(types.at(-1)).toBe("CaseMoved");
  expect(types).not.toContain("MemberRecused");
});

test("one that mentions nobody of them stays where it is", async () => {
  const { room, isThere } = await roomAfter("Trouble", "It was @mal, and bo is a word too here.");
  expect({ room, isThere }).toEqual({ room: undefined, isThere: true });
});
