import { describe, expect, test } from "vitest";
import {
  type PutBackBefore,
  putBackAgainAt,
  putBackOnceMore,
} from "../../../src/domain/case/put-back-pace.ts";
import { addMinutes, minutesBetween } from "../../../src/domain/values/time.ts";
import { at } from "../given.ts";

const begin = at("23 12:00");

/** When it is put back, in minutes, while somebody undoes it in the minute after. */
function putBackAt(isByBot: boolean, untilMinute: number): readonly number[] {
  const minutes: number[] = [];
  let before: PutBackBefore | undefined;
  for (let minute = 0; minute <= untilMinute; minute += 1) {
    const now = addMinutes(begin, minute);
    if (before && putBackAgainAt(before, isByBot) > now) continue;
    before = putBackOnceMore(before, now, isByBot);
    minutes.push(minute);
  }
  return minutes;
}

describe("what is undone again and again is put back", () => {
  test("after a bot at once, and then at growing distances up to six hours", () => {
    expect(putBackAt(true, 24 * 60)).toEqual([0, 10, 30, 70, 150, 310, 630, 990, 1350]);
  });

  test("after people four times at once, and then at distances up to an hour", () => {
    expect(putBackAt(false, 3 * 60)).toEqual([0, 1, 2, 3, 4, 6, 10, 18, 34, 66, 126]);
  });

  test("at once again where it was left alone for long", () => {
    const often = { at: begin, times: 9 };
    const after = (hours: number, isByBot: boolean) =>
      putBackOnceMore(often, addMinutes(begin, hours * 60), isByBot).times;
    expect([after(2, false), after(3, false)]).toEqual([10, 1]);
    expect([after(23, true), after(24, true)]).toEqual([10, 1]);
    expect(minutesBetween(begin, putBackAgainAt({ at: begin, times: 1 }, false))).toBe(0);
  });
});
