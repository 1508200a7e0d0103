import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import type { BenchLine } from "./bench-line.ts";
import { type LocalWorld, startLocalWorld } from "./local-world.ts";
import { seedCases } from "./seed-cases.ts";

const count = 1_000;
const mostRequests = 4_000;
const mostPoints = 10_000;
const mostBefore = 12;
const dueAtOnce = 150;

const Opening = z.object({ action: z.literal("opened"), issue: z.object({ node_id: z.string() }) });
const Issue = z.object({ node_id: z.string() });

/** What it costs when the same deadline of that many cases passes, and who has to wait for it. */
export async function* countDue(): AsyncIterable<BenchLine> {
  await using world = await startLocalWorld();
  await world.stopApp();
  await seedCases(world, count, "20h");
  await world.startApp();
  const due = await world.during(() => world.advance("12h"));
  yield {
    quantity: `${count.toLocaleString("en")} reminders due in one minute`,
    ours: `${due.requests} requests`,
    points: String(due.points),
    target: `≤ ${mostRequests.toLocaleString("en")} requests, ≤ ${mostPoints.toLocaleString("en")} points`,
    bestPeer: `${4 * count} (actions/stale)`,
    isMet: due.requests <= mostRequests && due.points <= mostPoints && due.writes >= 2 * count,
  };
}

/**
 * How many requests GitHub gets between telling the app of a report and its answer, while that many
 * are due. The local GitHub tells one thing after the other, which takes longer.
 */
export async function* countReportAmongDue(): AsyncIterable<BenchLine> {
  await using world = await startLocalWorld();
  await world.stopApp();
  await seedCases(world, dueAtOnce, "25h");
  const { log } = world.sandbox.github;
  const shows = () => log.list({ bodies: true }).filter(({ operation }) => operation === "Show");
  const started = world.startApp();
  while (shows().length < 20) await setTimeout(100);
  const number = await world.report();
  await started;
  await world.idle();
  const issue = await world.as("ada", `GET ${world.repository}/issues/${number}`);
  const { node_id: id } = Issue.parse(issue);
  const told = deliveriesOf(world).find(({ payload }) => isOpening(payload, id));
  const asked = log
    .list({ bodies: true })
    .filter(({ by, at }) => by === "comity[bot]" && Date.parse(at) >= (told?.deliveredAt ?? 0));
  const answered = asked.findIndex(
    ({ operation, request }) => operation === "Show" && JSON.stringify(request).includes(id),
  );
  const before = answered + 1;
  yield {
    quantity: `requests until a report is answered, while ${dueAtOnce} are due`,
    ours: String(before),
    target: `≤ ${mostBefore}`,
    bestPeer: "none answers reports",
    isMet: before > 0 && before <= mostBefore,
  };
}

function deliveriesOf({ sandbox }: LocalWorld) {
  return [...sandbox.github.hooks.values()].flatMap((hook) => hook.deliveries());
}

function isOpening(payload: string, issue: string): boolean {
  const opening = Opening.safeParse(JSON.parse(payload)).data;
  return opening?.issue.node_id === issue;
}
