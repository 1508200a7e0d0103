import { committeeConfig } from "sandbox/committee-config";
import type { BenchLine } from "./bench-line.ts";
import { type LocalWorld, startLocalWorld } from "./local-world.ts";
import { fillThread, readOn } from "./long-thread.ts";
import { seedCases } from "./seed-cases.ts";

const cases = 1_000;
const mostPoints = 100;
const rooms = 60;
const mostRequests = 150;
const firstNumber = 3;
const comments = 5_000;
/** Of them, what every start asks for, set-up and access, is three dozen. */
const mostForThread = 50;
const inRooms = committeeConfig.replace(/seal:.*/, "seal: always");

/** What it costs to start again while nothing is owed: over cases in which somebody spoke last, and over rooms. */
export async function* countRestarts(): AsyncIterable<BenchLine> {
  yield await overCases();
  yield await overRooms();
  yield await overThread("the case repository", undefined);
  yield await overThread("a room", inRooms);
}

/** In which somebody spoke last, and somebody edited the very first comment into a command. */
async function overThread(where: string, config: string | undefined): Promise<BenchLine> {
  await using world = await startLocalWorld(config);
  const thread = await fillThread(world, comments);
  await world.stopApp();
  await thread.editFirst("We spoke.\n\n/note what was said long ago");
  await thread.say("/note what was said last");
  await world.advance("10m");
  const { requests, points } = await world.during(() => world.startApp());
  const operations = world.sandbox.github.log.list({ bodies: false });
  const more = readOn(operations.map(({ operation }) => operation));
  const record = thread.record();
  const isHeard = ["long ago", "last"].every((when) => record.includes(`what was said ${when}`));
  return {
    quantity: `starting again over a case of ${comments.toLocaleString("en")} comments in ${where}`,
    ours: `${requests}, ${more} for more of the thread`,
    points: String(points),
    target: `≤ ${mostForThread}, 0 for more of the thread`,
    bestPeer: `${comments / 100} for the thread alone, read whole`,
    isMet: requests <= mostForThread && more === 0 && isHeard,
  };
}

async function overCases(): Promise<BenchLine> {
  await using world = await startLocalWorld();
  await world.stopApp();
  await seedCases(world, cases, "1h");
  const body = "I know both of them, and was there.";
  for (let number = firstNumber; number < firstNumber + cases; number += 1)
    // One after the other, as people speak.
    // oxlint-disable-next-line no-await-in-loop
    await world.as("bo", `POST ${world.repository}/issues/${number}/comments`, { body });
  await world.advance("10m");
  const { requests, points, writes } = await world.during(() => world.startApp());
  return {
    quantity: `starting again over ${cases.toLocaleString("en")} cases in which somebody spoke last`,
    ours: `${requests}, ${writes} writes`,
    points: String(points),
    target: `≤ ${mostPoints} points, 0 writes`,
    bestPeer: "none reads what was said meanwhile",
    isMet: points <= mostPoints && writes === 0,
  };
}

async function overRooms(): Promise<BenchLine> {
  await using world = await startLocalWorld(inRooms);
  await fillRooms(world);
  await world.stopApp();
  const { requests, points, writes } = await world.during(() => world.startApp());
  return {
    quantity: `starting again over ${rooms} rooms`,
    ours: `${requests}, ${writes} writes`,
    points: String(points),
    target: `≤ ${mostRequests}, 0 writes`,
    bestPeer: "none has rooms",
    isMet: requests <= mostRequests && writes === 0,
  };
}

/** One after the other, and no more in an hour than GitHub lets an app create. */
async function fillRooms(world: LocalWorld): Promise<void> {
  for (let room = 0; room < rooms; room += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await world.report();
    // oxlint-disable-next-line no-await-in-loop
    if (room % 10 === 9) await world.advance("61m");
  }
}
