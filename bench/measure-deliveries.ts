import type { BenchLine } from "./bench-line.ts";
import { startLocalWorld, type LocalWorld } from "./local-world.ts";
import { startMeasured } from "./measured-process.ts";
import { medians } from "./median.ts";
import { recordDeliveries, sendDeliveries } from "./recorded-deliveries.ts";
import { seedCases } from "./seed-cases.ts";
import { usage } from "./tell-usage.ts";

/** A type and not an interface, so that it is a record of numbers. */
// oxlint-disable-next-line consistent-type-definitions
type Run = {
  /** From starting the process to being idle. */
  readonly startMilliseconds: number;
  readonly perSecond: number;
  /** Of the processor time of both, what the local GitHub took, from 0 to 1. */
  readonly gitHubShare: number;
  readonly peakMegabytes: number;
  /** Of the processor, for each delivery. */
  readonly milliseconds: number;
};

const open = 1_000;
/** Bare Probot writes once for each, and GitHub takes 180 writes a minute of an app. */
const told = 150;
const firstNumber = 2;
/** Bare and ours take turns, so that what else goes on meets each of them. */
const rounds = 3;
/** What the design allows of memory and of the processor's time, beside bare Probot. */
const most = 2;

/** Deliveries of comments in as many cases, to the whole app and to the barest Probot app. */
export async function measureDeliveries(): Promise<readonly BenchLine[]> {
  await using world = await startLocalWorld();
  await world.stopApp();
  await seedCases(world, open, "1h");
  const runs: Record<"bare" | "plain" | "commands", Run[]> = { bare: [], plain: [], commands: [] };
  for (let round = 0; round < rounds; round += 1) {
    // One process after the other, since they would slow each other down.
    // oxlint-disable no-await-in-loop
    runs.bare.push(await run(world, "bare-probot-process", "I know both of them."));
    runs.plain.push(await run(world, "comity-process", "I know both of them."));
    runs.commands.push(await run(world, "comity-process", "/note we spoke by phone"));
    // oxlint-enable no-await-in-loop
  }
  const [bare, plain, commands] = [medians(runs.bare), medians(runs.plain), medians(runs.commands)];
  const processor = plain.milliseconds / bare.milliseconds;
  const start = plain.startMilliseconds / bare.startMilliseconds;
  const memory = commands.peakMegabytes / bare.peakMegabytes;
  return [
    speed("plain deliveries a second", plain, bare, 0.5),
    speed("deliveries of a command a second", commands, bare, 0.3),
    {
      quantity: "processor time of a plain delivery",
      ours: `${plain.milliseconds.toFixed(1)} ms, ${processor.toFixed(1)} × bare Probot`,
      target: `≤ ${most} × bare Probot`,
      bestPeer: `bare Probot app that adds a label: ${bare.milliseconds.toFixed(1)} ms`,
      isMet: processor <= most,
    },
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
      target: `≤ ${most} × bare Probot`,
      bestPeer: `1 (bare Probot app: ${bare.peakMegabytes.toFixed(0)} MB)`,
      isMet: memory <= most,
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
  // What was asked before counts against no minute of these.
  await world.advance("2m");
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
    milliseconds: theirs / deliveries.length,
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
