import { isAppLine, type AppLine } from "./app-line.ts";
import type { BanningView } from "./banning-state.ts";
import { isBeingLifted, type ListedNow } from "./between-orders.ts";
import type { OwnReason } from "../enacting/human-reason.ts";
import { isToBegin } from "../enacting/line-standing.ts";
import type { Line } from "../enacting/line.ts";
import { isTimeToTake } from "../enacting/time-to-take.ts";
import type { AdoptedConfig } from "../../values/adopted-config.ts";
import { isSamePerson } from "../../values/person.ts";
import { placeOfApp } from "../../values/planned-line.ts";
import { rosterOf } from "../../who-decides/deciding-body.ts";

/** What the app is to do now about the lines of a case. */
export interface DueLines {
  readonly impose: readonly AppLine[];
  readonly handOver: readonly { readonly line: Line; readonly reason: OwnReason }[];
  /** Their place is between two orders: look again in a moment. */
  readonly postponed: readonly AppLine[];
}

interface Surroundings extends ListedNow {
  readonly config: AdoptedConfig;
}

/** The most people who lose access by one decision without anybody looking twice. */
const mostPeople = 3;

/**
 * Which bans are to be carried out now: ordered, not settled, not waiting for anybody, and the time
 * their measure names has come. More than three people in one look of one case wait for a second,
 * those aside whom members banned alone: how many one orders has its own bound, and what is urgent
 * does not wait for what is not.
 */
export function dueLines(state: BanningView, { config, ...listedNow }: Surroundings): DueLines {
  const waiting = state.lines.filter((line) => isWaiting(line) && isTimeToTake(line, state));
  const whoCannot = waiting.map((line) => ({ line, reason: whyPeople(line, config) }));
  const able = whoCannot.flatMap(({ line, reason }) => (!reason && isAppLine(line) ? [line] : []));
  const unseconded = able.filter(({ isSeconded, act }) => !isSeconded && act === undefined);
  const isTooMany = new Set(unseconded.map(({ person }) => person.id)).size > mostPeople;
  const meant = isTooMany ? able.filter((line) => !unseconded.includes(line)) : able;
  const isLate = (line: AppLine) => isBeingLifted(line, state.lines, listedNow);
  return {
    impose: meant.filter((line) => !isLate(line)),
    postponed: meant.filter(isLate),
    handOver: [
      ...whoCannot.flatMap(({ line, reason }) => (reason ? [{ line, reason }] : [])),
      ...(isTooMany ? unseconded : []).map((line) => {
        return { line, reason: "more-than-three-people" as const };
      }),
    ],
  };
}

function isWaiting(line: Line): boolean {
  return line.order !== undefined && placeOfApp(line) !== undefined && isToBegin(line.life);
}

function whyPeople({ person, act }: Line, config: AdoptedConfig): OwnReason | undefined {
  if (!person) return "no-account-known";
  if (person.login.endsWith("[bot]")) return "is-bot";
  const isOnRoster = rosterOf(config).some((member) => isSamePerson(member, person));
  return isOnRoster && act !== undefined ? "is-on-roster" : undefined;
}
