import type { BenchLine } from "./bench-line.ts";
import { startLocalWorld } from "./local-world.ts";
import { seedCases } from "./seed-cases.ts";

const due = 10;

/**
 * A sweep over that many open cases, and one, by an app just started, that finds ten of them
 * overdue.
 */
export async function countSweeps(count: number): Promise<readonly BenchLine[]> {
  await using world = await startLocalWorld();
  await world.stopApp();
  await seedCases(world, due, "20h");
  await seedCases(world, count - due, "1h");
  await world.startApp();
  const idle = await world.during(() => world.sweep());
  await world.stopApp();
  await world.advance("4h");
  const late = await world.during(() => world.startApp());
  const most = Math.ceil(count / 100) + 2;
  // Started anew, the app looks at its set-up first.
  const mostLate = most + 3 + 3 * due;
  const number = count.toLocaleString("en");
  return [
    {
      quantity: `an idle sweep over ${number} cases`,
      ours: `${idle.requests}, ${idle.writes} writes`,
      target: `≤ ${most}, 0 writes`,
      bestPeer: `${2 * count} (actions/stale), 6 but hourly (probot/stale)`,
      isMet: idle.requests <= most && idle.requests > count / 100 && idle.writes === 0,
    },
    {
      quantity: `started anew over ${number}, ${due} overdue`,
      ours: `${late.requests}, ${late.writes} writes`,
      target: `≤ ${mostLate}, ${2 * due} writes`,
      bestPeer: `${2 * count + 4 * due} (actions/stale)`,
      isMet: late.requests <= mostLate && late.writes <= 2 * due,
    },
  ];
}
