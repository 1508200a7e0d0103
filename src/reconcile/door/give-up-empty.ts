import { addMinutes } from "../../domain/values/time.ts";
import { neverArrivedText } from "../../messages/by-the-web.ts";
import { beingReceived } from "../marks/web-marks.ts";
import type { DoorPorts } from "./door-ports.ts";

/** For so long whoever was told that their report did not arrive may send it again into the same issue. */
const minutesToComeAgain = 60;

/**
 * Closes, with a sentence, the issues that were opened for a report and never filled: the app died in
 * between, or GitHub refused. Sent again later, the report opens its issue again.
 *
 * @returns whether some are too young for that
 */
export async function giveUpEmpty({ incoming, cases }: DoorPorts): Promise<boolean> {
  const now = cases.clock.now();
  const empty = await incoming.empty(beingReceived);
  const isOld = (openedAt: (typeof empty)[number]["openedAt"]) =>
    addMinutes(openedAt, minutesToComeAgain) <= now;
  for (const issue of empty)
    if (isOld(issue.openedAt)) await incoming.giveUp(issue, neverArrivedText);
  return empty.some(({ openedAt }) => !isOld(openedAt));
}
