import { expect, test } from "vitest";
import { AMailbox, printMail } from "../../world/a-mailbox.ts";
import { startWorld } from "../../world/start-world.ts";
import { stride } from "../../world/stride.ts";
import { strikeWith } from "../../world/strike.ts";
import { strikeInTurn } from "../../world/struck-app.ts";
import { roomsSeenBy } from "../rooms/room-of.ts";

const perSeries = 240_000;

/**
 * The app dies of the k-th request after a mail has come; the next one finds it in the mailbox.
 *
 * @returns whether there was such a request
 */
async function mailedWhileDying(k: number, text: string) {
  const mailbox = new AMailbox();
  await using world = await startWorld({ app: "none" });
  const strike = strikeWith("die-after");
  const dying = await world.startApp({ fates: strike.fates, mailbox });
  await world.idle();
  strike.arm(k);
  const looked = mailbox.deliver(printMail({ from: "rin@sandbox.example", id: "<one@rin>", text }));
  await Promise.race([looked, strike.struck]);
  await world.idle();
  const { hasStruck } = strike;
  await dying.kill();
  const goesOn = mailbox.looked();
  await world.startApp({ mailbox });
  await goesOn;
  await world.idle();
  if (!hasStruck) return false;
  await expect.poll(() => mailbox.areTaken, { timeout: 30_000 }).toEqual([true]);
  await world.idle();
  const asked = { ...world.here, labels: "report", state: "all" as const };
  const { data: cases } = await world.as("bo").issues.listForRepo(asked);
  const rooms = await roomsSeenBy(world, "bo");
  expect([...cases.map(({ title }) => title), ...rooms]).toHaveLength(1);
  const ids = (await world.letters()).map(({ message_id: id }) => id);
  expect(new Set(ids).size).toBe(1);
  return true;
}

test.each([
  ["It was in the hall.", 3, 1],
  ["It was @ada who shouted.", 12, stride],
] as const)(
  "an app that dies of any request while a mail comes in makes one case of it: %s",
  async (text, atLeast, every) => {
    const strikeAt = (k: number) => mailedWhileDying(k, text);
    expect(await strikeInTurn(strikeAt, 1, every)).toBeGreaterThanOrEqual(atLeast);
  },
  perSeries,
);
