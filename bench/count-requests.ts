import { z } from "zod";
import type { BenchLine } from "./bench-line.ts";
import { type Asked, startLocalWorld } from "./local-world.ts";

const Payload = z.object({ sender: z.object({ login: z.string() }) });

/** What the app asks of GitHub for what happens to one case. */
export async function countRequests(): Promise<readonly BenchLine[]> {
  await using world = await startLocalWorld();
  let number = 0;
  const opening = await world.during(async () => {
    number = await world.report();
  });
  await world.advance("23h");
  const overdue = await world.during(() => world.advance("61m"));
  const say = (login: string, body: string) =>
    world.during(() =>
      world.as(login, `POST ${world.repository}/issues/${number}/comments`, { body }),
    );
  const plain = await say("bo", "I know both of them.");
  const commands = [await say("bo", "/note we spoke by phone"), await say("bo", "/acknowledge")];
  const lookedUp = await say("cy", "/name reported @mal");
  const echo = await world.during(async () => {
    const [hook] = world.sandbox.github.hooks.values();
    for (const delivery of hook?.deliveries() ?? []) {
      const { sender } = Payload.parse(JSON.parse(delivery.payload));
      if (sender.login === "comity[bot]") hook?.redeliver(delivery);
    }
  });
  const [slowest = plain] = commands.toSorted((a, b) => b.requests - a.requests);
  return [
    line("a delivery that changes nothing", plain, 1, "5 + k (policy-bot)"),
    line("an echo of our own writes", echo, 0, "5 + k (policy-bot)"),
    line("a command on a case", slowest, 3, "9 writes (rfcbot)"),
    line("a command that names a login", lookedUp, 4, "9 writes (rfcbot)"),
    line("opening a case, told by two deliveries", opening, 5, "none opens cases"),
    line(
      "a newly overdue case, writes",
      { ...overdue, requests: overdue.writes },
      2,
      "2 (probot/stale), 4 (actions/stale)",
    ),
  ];
}

function line(
  quantity: string,
  { requests, points }: Pick<Asked, "requests" | "points">,
  most: number,
  bestPeer: string,
): BenchLine {
  const target = most === 0 ? "0" : `≤ ${most}`;
  const isMet = requests <= most;
  return { quantity, ours: String(requests), points: String(points), target, bestPeer, isMet };
}
