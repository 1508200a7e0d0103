import { expect, test } from "vitest";
import { startWorld, type World } from "../../world/start-world.ts";
import { stride } from "../../world/stride.ts";
import { storySoFar } from "../../world/story-so-far.ts";
import { startStruckApp, strikeInTurn } from "../../world/struck-app.ts";
import type { Fate } from "../../world/wire.ts";
import { readRoom, roomsSeenBy, type Room } from "./room-of.ts";

const worked = [
  "/acknowledge by phone\n/find\nhappened: insults\nviolation: yes\nresponsible: reporter-1",
  "/find\nongoing: no\ndanger: no\n/propose\n- { kind: public-reminder, venue: the weekly call }",
];

/** A report that was worked on up to a proposal. */
const proposed = storySoFar(async (world) => {
  const { number } = await world.report({ body: "Shouting." });
  const at = { ...world.here, issue_number: number };
  for (const body of worked) await world.as("ada").issues.createComment({ ...at, body });
  await world.idle();
  await world.advance("5s");
  return number;
});

/** It turns out to be about bo, which the next sweep finds. */
async function turnOut(world: World, number: number): Promise<void> {
  await world.faults({ webhooks: "drop" });
  const said = { issue_number: number, body: "/name reported @bo" };
  await world.as("bo").issues.createComment({ ...world.here, ...said });
  await world.advance("5s");
  await world.faults({});
}

/** What the move comes to, without instants, hashes and names. */
function retold({ issue, comments, record, readers, codeName }: Room) {
  const plain = (text: string) =>
    text
      .replaceAll(codeName, "<name>")
      .replaceAll(/<!-- [^>]*-->/g, "")
      .replaceAll(/[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d UTC/g, "<then>")
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
  const { load, told: number } = await proposed;
  await using world = await startWorld({ load });
  await turnOut(world, number);
  await world.sweep();
  await world.advance("3m");
  const [name = ""] = await roomsSeenBy(world, "owen");
  expect(await leftBehind(world, number)).toEqual([]);
  return retold(await readRoom(world, "owen", name));
}

const expected = undisturbed();

/** @returns whether the move had so many requests */
async function strikeAt(k: number, fate: Fate): Promise<boolean> {
  const { load, told: number } = await proposed;
  await using world = await startWorld({ app: "none", load });
  const app = await startStruckApp(world, fate);
  await turnOut(world, number);
  app.arm(k);
  const hasStruck = await app.replaceAfter(world.sweep().then(() => world.idle()));
  await world.advance("3m");
  const [room = "", ...others] = await roomsSeenBy(world, "owen");
  expect(others, `${fate} at request ${k}`).toEqual([]);
  expect(await leftBehind(world, number), `${fate} at request ${k}`).toEqual([]);
  const end = retold(await readRoom(world, "owen", room));
  expect(end, `${fate} at request ${k}`).toEqual(await expected);
  return hasStruck;
}

test.each([
  ["loses its answer and the app dies", "die-after", 1],
  ["is answered with a failure though it took effect", "fail-after", 4],
] as const)(
  "a move whose request %s ends with one room and nothing left behind",
  async (_, fate, first) => {
    const last = await strikeInTurn((k) => strikeAt(k, fate), first, 5 * stride);
    expect(last).toBeGreaterThan(30);
  },
  180_000,
);
