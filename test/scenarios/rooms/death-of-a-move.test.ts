import { expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { stride } from "../../world/stride.ts";
import { strikeWith } from "../../world/strike.ts";
import type { Fate } from "../../world/wire.ts";
import { readRoom, roomsSeenBy, type Room } from "./room-of.ts";

const worked = [
  "/acknowledge by phone\n/find\nhappened: insults\nviolation: yes\nresponsible: reporter-1",
  "/find\nongoing: no\ndanger: no\n/propose\n- { kind: public-reminder, venue: the weekly call }",
];

/** A report that was worked on up to a proposal, and turns out to be about bo. */
async function almostMoved(world: World): Promise<{ number: number; move: () => Promise<void> }> {
  const filed = { ...world.here, title: "Trouble", body: "Shouting.", labels: ["report"] };
  const { data } = await world.as("ada").issues.create(filed);
  await world.idle();
  const at = { ...world.here, issue_number: data.number };
  for (const body of worked) await world.as("ada").issues.createComment({ ...at, body });
  await world.idle();
  await world.advance("5s");
  await world.faults({ webhooks: "drop" });
  await world.as("dee").issues.createComment({ ...at, body: "/name reported @bo" });
  await world.advance("5s");
  await world.faults({});
  return { number: data.number, move: () => world.sweep() };
}

/** What the move comes to, without instants, hashes and names. */
function retold({ issue, comments, record, readers, codeName }: Room) {
  const plain = (text: string) =>
    text
      .replaceAll(codeName, "<name>")
      .replaceAll(/<!-- [^>]*-->/g, "")
      .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d UTC( \([^)]*\))?/g, "<then>")
      .replaceAll(/was [a-z]+-[a-z]+ lives/g, "was <old> lives")
      .replaceAll(/case: [a-z]+-[a-z]+/g, "case: <old>")
      .replaceAll(/Number \d+/g, "Number <n>");
  return {
    body: plain(issue.body),
    comments: comments.map(({ by, body }) => `${by}: ${plain(body)}`).toSorted(),
    record: record.map(({ type }) => type),
    readers,
  };
}

async function leftBehind(world: World, number: number): Promise<readonly string[]> {
  const owen = world.as("owen");
  const issue = await owen.issues
    .get({ ...world.here, issue_number: number })
    .then(() => ["the issue"])
    .catch(() => []);
  const { data: refs } = await owen.git.listMatchingRefs({ ...world.here, ref: "heads/c" });
  const { data: resolutions } = await owen.git.listMatchingRefs({
    ...world.here,
    ref: "heads/resolution/",
  });
  const { data: open } = await owen.pulls.list({ ...world.here });
  const pulls = open.map(({ number: one }) => `#${one}`);
  return [...issue, ...[...refs, ...resolutions].map(({ ref }) => ref), ...pulls];
}

async function undisturbed() {
  await using world = await startWorld();
  const { number, move } = await almostMoved(world);
  await move();
  await world.advance("3m");
  const [name = ""] = await roomsSeenBy(world, "owen");
  expect(await leftBehind(world, number)).toEqual([]);
  return retold(await readRoom(world, "owen", name));
}

/**
 * Some requests of the move in turn meet their fate; then the app is gone and one starts anew.
 *
 * @returns the first request that was not made any more
 */
async function strike(
  fate: Fate,
  from: number,
  every: number,
  expected: ReturnType<typeof retold>,
): Promise<number | undefined> {
  await using world = await startWorld({ app: "none" });
  let striking = strikeWith(fate);
  let app = await world.startApp({ fates: striking.fates });
  await world.idle();
  let known: readonly string[] = [];
  // A start looks at every room, so a world holds only a few.
  for (let k = from; k < from + 8 * every; k += every) {
    const { number, move } = await almostMoved(world);
    striking.arm(k);
    const done = move().then(() => world.idle());
    done.catch(() => {});
    await (fate.startsWith("die") ? Promise.race([done, striking.struck]) : done);
    const { hasStruck } = striking;
    await app.kill();
    striking = strikeWith(fate);
    app = await world.startApp({ fates: striking.fates });
    await world.advance("3m");
    const rooms = await roomsSeenBy(world, "owen");
    const [room = "", ...others] = rooms.filter((name) => !known.includes(name));
    known = rooms;
    expect(others, `${fate} at request ${k}`).toEqual([]);
    expect(await leftBehind(world, number), `${fate} at request ${k}`).toEqual([]);
    const end = retold(await readRoom(world, "owen", room));
    expect(end, `${fate} at request ${k}`).toEqual(expected);
    if (!hasStruck) return k;
  }
  return undefined;
}

async function strikeEach(fate: Fate, first: number, every: number): Promise<number> {
  const expected = await undisturbed();
  for (let from = first; ; from += 8 * every) {
    // oxlint-disable-next-line no-await-in-loop
    const last = await strike(fate, from, every, expected);
    if (last !== undefined) return last;
  }
}

test.each([
  ["loses its answer and the app dies", "die-after", 1],
  ["is answered with a failure though it took effect", "fail-after", 4],
] as const)(
  "a move whose request %s ends with one room and nothing left behind",
  async (_, fate, first) => {
    expect(await strikeEach(fate, first, 5 * stride)).toBeGreaterThan(30);
  },
  180_000,
);
