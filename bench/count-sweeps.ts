import type { BenchLine } from "./bench-line.ts";
import { startLocalWorld } from "./local-world.ts";
import { seedCases } from "./seed-cases.ts";

const due = 10;
const counts = [100, 1_000, 10_000];
/** `Comity: configuration` and `Comity: access` are among the issues that are read. */
const ownIssues = 2;
const mostIdle = 4;
const mostIdlePoints = 12;

/**
 * A sweep over that many open cases, as it comes every quarter of an hour and as it goes over
 * everything; and what ten of them that are overdue cost an app just started, beyond what starting
 * costs when nothing is due.
 */
export async function* countSweeps(): AsyncIterable<BenchLine> {
  // Each world lives in memory.
  // oxlint-disable-next-line no-await-in-loop
  for (const count of counts) yield* await countSweepsOver(count);
}

async function countSweepsOver(count: number): Promise<readonly BenchLine[]> {
  await using world = await startLocalWorld();
  await world.stopApp();
  await seedCases(world, due, "20h");
  await seedCases(world, count - due, "1h");
  const started = await world.during(() => world.startApp());
  const everything = await world.during(() => world.sweep());
  // What was seeded just now is gone into by the first sweep after it.
  await world.advance("20m");
  const idle = await world.during(() => world.advance("20m"), dailyLook);
  await world.stopApp();
  await world.advance("4h");
  const late = await world.during(() => world.startApp());
  const most = Math.ceil((count + ownIssues) / 100) + 2;
  const extra = late.requests - started.requests;
  const number = count.toLocaleString("en");
  return [
    {
      quantity: `a sweep every 15 minutes over ${number} cases, daily looks aside`,
      ours: `${idle.requests}, ${idle.writes} writes`,
      points: String(idle.points),
      target: `≤ ${mostIdle}, 0 writes, ≤ ${mostIdlePoints} points`,
      bestPeer: `${2 * count} (actions/stale), 6 but hourly (probot/stale)`,
      isMet: idle.requests <= mostIdle && idle.points <= mostIdlePoints && idle.writes === 0,
    },
    {
      quantity: `a sweep over everything, ${number} cases`,
      ours: `${everything.requests}, ${everything.writes} writes`,
      points: String(everything.points),
      target: `≤ ${most}, 0 writes`,
      bestPeer: `${2 * count} (actions/stale), 6 but hourly (probot/stale)`,
      isMet:
        everything.requests <= most && everything.requests > count / 100 && everything.writes === 0,
    },
    {
      quantity: `${due} of ${number} overdue, found when starting`,
      ours: `${extra} more, ${late.writes} writes`,
      points: `${late.points - started.points} more`,
      target: `≤ ${3 * due} more, ${2 * due} writes`,
      bestPeer: `${4 * due} more (actions/stale), ${2 * due} (probot/stale)`,
      isMet: extra <= 3 * due && late.writes <= 2 * due && late.writes > 0,
    },
  ];
}

/** Each case has one a day, whatever the sweeps find: of 1,000 there are ten in a quarter of an hour. */
const dailyLook = "ObserveCase";
