import type { BenchLine } from "./bench-line.ts";
import { startLocalWorld, type LocalWorld } from "./local-world.ts";
import { startMeasured } from "./measured-process.ts";
import { recordDeliveries, sendDeliveries } from "./recorded-deliveries.ts";
import { seedCases } from "./seed-cases.ts";
import { usage } from "./tell-usage.ts";

interface Run {
  /** From starting the process to being idle. */
  readonly startMilliseconds: number;
  readonly perSecond: number;
  /** Of the processor time of both, what the local GitHub took, from 0 to 1. */
  readonly gitHubShare: number;
  readonly peakMegabytes: number;
}

const open = 1_000;
const told = 200;
const firstNumber = 2;

/** Deliveries of comments in as many cases, to the whole app and to the barest Probot app. */
export async function measureDeliveries(): Promise<readonly BenchLine[]> {
  await using world = await startLocalWorld();
  await world.stopApp();
  await seedCases(world, open, "1h");
  const bare = await run(world, "bare-probot-process", "I know both of them.");
  const plain = await run(world, "comity-process", "I know both of them.");
  const commands = await run(world, "comity-process", "/note we spoke by phone");
  const start = plain.startMilliseconds / bare.startMilliseconds;
  const memory = commands.peakMegabytes / bare.peakMegabytes;
  return [
    speed("plain deliveries a second", plain, bare, 0.5),
    speed("deliveries of a command a second", commands, bare, 0.3),
    {
      quantity: `cold start over ${open.toLocaleString("en")} cases, set-up and sweep done`,
      ours: `${start.toFixed(1)} × bare Probot`,
      target: "≤ 12 × bare Probot",
      bestPeer: "1 (bare Probot app, which looks at nothing)",
      isMet: start <= 12,
    },
    {
      quantity: `peak memory over ${open.toLocaleString("en")} cases`,
      ours: `${memory.toFixed(1)} × bare Probot`,
      target: "≤ 2 × bare Probot",
      bestPeer: `1 (bare Probot app: ${bare.peakMegabytes.toFixed(0)} MB)`,
      isMet: memory <= 2,
    },
  ];
}

function speed(quantity: string, ours: Run, bare: Run, least: number): BenchLine {
  const ratio = ours.perSecond / bare.perSecond;
  const share = `${(100 * ours.gitHubShare).toFixed(0)} % of the time the local GitHub's`;
  return {
    quantity,
    ours: `${ours.perSecond.toFixed(0)}, ${ratio.toFixed(2)} × bare Probot; ${share}`,
    target: `≥ ${least} × bare Probot`,
    bestPeer: `bare Probot app that adds a label: ${bare.perSecond.toFixed(0)}`,
    isMet: ratio >= least,
  };
}

async function run(
  world: LocalWorld,
  name: Parameters<typeof startMeasured>[0],
  body: string,
): Promise<Run> {
  const begunAt = performance.now();
  await using app = await startMeasured(name, world.sandbox);
  await world.idle();
  const startMilliseconds = performance.now() - begunAt;
  const deliveries = await recordDeliveries(world, () => comment(world, body));
  const [ownBefore, before] = [usage(), await app.usage()];
  const sentAt = performance.now();
  await sendDeliveries(app.url, deliveries);
  await world.idle();
  const seconds = (performance.now() - sentAt) / 1_000;
  const [ownAfter, after] = [usage(), await app.usage()];
  const own = ownAfter.cpuMilliseconds - ownBefore.cpuMilliseconds;
  const theirs = after.cpuMilliseconds - before.cpuMilliseconds;
  return {
    startMilliseconds,
    perSecond: deliveries.length / seconds,
    gitHubShare: own / (own + theirs),
    peakMegabytes: after.peakMegabytes,
  };
}

async function comment(world: LocalWorld, body: string): Promise<void> {
  for (let number = firstNumber; number < firstNumber + told; number += 1) {
    // One after the other, as the numbers of the deliveries are.
    // oxlint-disable-next-line no-await-in-loop
    await world.as("bo", `POST ${world.repository}/issues/${number}/comments`, { body });
  }
}
