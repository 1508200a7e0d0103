import type { CommitteeConfig } from "./committee-config.ts";
import type { AdoptedConfig, EventInUse } from "../values/adopted-config.ts";
import { add, Duration, type Instant, startOfDay } from "../values/time.ts";

/** The last day, and two weeks more: much is passed on once people are home. */
const afterLastDay = Duration.parse("15d");

export function eventOf({
  name,
  code,
  from,
  until,
}: NonNullable<CommitteeConfig["events"]>[number]): EventInUse {
  return { name, code, from: startOfDay(from), until: add(startOfDay(until), afterLastDay) };
}

/**
 * The event whose organiser somebody is, by the code they typed; `undefined` for any other word. Capitals,
 * spaces and hyphens make no difference, since it is copied by hand.
 *
 * @param isSame compares two texts without telling by its time where they differ
 */
export function eventWithCode(
  typed: string,
  { events = [] }: Pick<AdoptedConfig, "events">,
  at: Instant,
  isSame: (one: string, other: string) => boolean,
): EventInUse | undefined {
  const fitting = events.filter(({ code }) => isSame(plainCode(code), plainCode(typed)));
  return fitting.find(({ from, until }) => from <= at && at < until);
}

function plainCode(code: string): string {
  return code.toLowerCase().replaceAll(/[\s-]/g, "");
}
