import { addMinutes, type Instant, minutesBetween } from "../values/time.ts";

/** What was put back before: when last, and how often in a row. */
export interface PutBackBefore {
  readonly at: Instant;
  readonly times: number;
}

interface Pace {
  /** So many times in a row it is put back at once. */
  readonly timesAtOnce: number;
  /** From one time to the next after that; twice as long each time. */
  readonly firstMinutes: number;
  readonly longestMinutes: number;
  /** Whatever was left alone so long is put back at once again. */
  readonly calmMinutes: number;
}

/** People read what they are answered. */
const ofPeople: Pace = { timesAtOnce: 4, firstMinutes: 1, longestMinutes: 60, calmMinutes: 180 };

/** A bot does not, and may undo whatever is put back, for ever. */
const ofBots: Pace = {
  timesAtOnce: 1,
  firstMinutes: 10,
  longestMinutes: 6 * 60,
  calmMinutes: 24 * 60,
};

/** Nothing is remembered longer. */
export const putBackRememberedMinutes = ofBots.calmMinutes;

/** So much of one case is put back again within an hour, whatever it is and whoever undid it. */
export const mostPutBackAnHour = 20;

/**
 * When something that is undone once more is put back: at growing distances, so that nobody who
 * undoes it again and again takes other cases' turns.
 */
export function putBackAgainAt({ at, times }: PutBackBefore, isByBot: boolean): Instant {
  const { timesAtOnce, firstMinutes, longestMinutes } = paceOf(isByBot);
  if (times < timesAtOnce) return at;
  return addMinutes(at, Math.min(firstMinutes * 2 ** (times - timesAtOnce), longestMinutes));
}

/** With one more time, now. */
export function putBackOnceMore(
  before: PutBackBefore | undefined,
  now: Instant,
  isByBot: boolean,
): PutBackBefore {
  const goesOn = before && minutesBetween(before.at, now) < paceOf(isByBot).calmMinutes;
  return { at: now, times: goesOn ? before.times + 1 : 1 };
}

function paceOf(isByBot: boolean): Pace {
  return isByBot ? ofBots : ofPeople;
}
