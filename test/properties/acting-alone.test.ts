import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catchUp } from "../../src/domain/case/catch-up.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { Input } from "../../src/domain/case/input.ts";
import { replay } from "../../src/domain/case/replay.ts";
import { isRecused } from "../../src/domain/who-decides/deciding-body.ts";
import { ordersOf } from "../../src/domain/chapters/banning/bans-of-case.ts";
import { isSamePerson, type Person } from "../../src/domain/values/person.ts";
import { addMinutes, type Instant } from "../../src/domain/values/time.ts";
import {
  bans,
  named,
  opened,
  ratifies,
  reverses,
  seconds,
  stepsBack,
  tells,
} from "../domain/chapters/urgent-action/said-alone.ts";
import { ada, at, bo, config, cy, dee, handle, mal, pat, rin } from "../domain/given.ts";
import { writing } from "../fakes/writing.ts";

const parties = ["reported-1", "reported-2", "reported-3"];
const three: readonly Input[] = [...opened, named("pat", 1), named("rin", 2)];

const accounts = new Map([mal, pat, rin].map((person) => [handle(person.login), person]));
const accountsSince = new Map([mal, pat, rin].map(({ id }) => [id, at("01 00:00")]));

type Say = (by: Person, when: Instant) => Input;
const someAct = fc.constantFrom(undefined, 1, 2, 3);
const said: fc.Arbitrary<Say> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom(...parties), fc.constantFrom("1h", "1d", "3d", "7d")).map(
      ([whom, long]): Say =>
        (by, when) =>
          bans(by, when, whom, long),
    ),
  },
  someAct.map(
    (act): Say =>
      (by, when) =>
        ratifies(by, when, act),
  ),
  {
    weight: 3,
    arbitrary: someAct.map(
      (act): Say =>
        (by, when) =>
          reverses(by, when, act),
    ),
  },
  { weight: 2, arbitrary: fc.constant<Say>((by, when) => stepsBack(by, when)) },
  fc.constant<Say>((by, when) => seconds(by, when)),
  fc.constant<Say>((by, when) => tells(by, when)),
);

/** What the committee says over some days, oldest first. */
const talk: fc.Arbitrary<readonly Input[]> = fc
  .array(
    fc.record({
      by: fc.constantFrom(ada, bo, cy, dee),
      say: said,
      minutes: fc.constantFrom(0, 1, 60, 1_500, 4_400),
    }),
    { minLength: 3, maxLength: 16 },
  )
  .map((all) => {
    let when = at("22 17:00");
    return all.map(({ by, say, minutes }) => {
      when = addMinutes(when, minutes);
      return say(by, when);
    });
  });

const orderHeard = fc.array(fc.nat(), { minLength: 16, maxLength: 16 });

/** The record after every command was heard, in any order, and all of it once more long after. */
function recordOf(inputs: readonly Input[], order: readonly number[]): readonly CaseEvent[] {
  const surroundings = { configAt: () => config, accounts, accountsSince, writing };
  const heard = inputs
    .map((input, i) => ({ input, place: order[i] ?? 0 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ input }) => input);
  const last = inputs.at(-1)?.at ?? at("22 17:00");
  const record = [...catchUp([], three, { ...surroundings, now: at("22 16:59") })];
  heard.forEach((_, i) => {
    record.push(...catchUp(record, heard.slice(0, i + 1), { ...surroundings, now: last }));
  });
  record.push(...catchUp(record, heard, { ...surroundings, now: addMinutes(last, 20_000) }));
  return record.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

describe("what members do alone", () => {
  test("orders nothing in the name of somebody who is out of the case", () => {
    fc.assert(
      fc.property(talk, (inputs) => {
        const events = recordOf(inputs, []);
        events.forEach((event, i) => {
          if (event.type !== "ActedAlone" || !event.lines || event.by === "comity") return;
          const before = replay(events.slice(0, i));
          if (!before) throw new Error("no case");
          expect(isRecused(event.by, before)).toBe(false);
          expect(isRecused(event.askedBy ?? event.by, before)).toBe(false);
        });
      }),
    );
  });

  test("ends, and never comes back once it ended, in whatever order it is heard", () => {
    fc.assert(
      fc.property(talk, orderHeard, (inputs, order) => {
        const events = recordOf(inputs, order);
        const ends = new Map<string, Set<string>>();
        events.forEach((_, i) => {
          const state = replay(events.slice(0, i + 1));
          for (const { order: id, ended } of state ? ordersOf(state) : []) {
            const seen = ends.get(id) ?? new Set();
            if (ended || seen.size > 0) ends.set(id, seen.add(JSON.stringify(ended ?? "back")));
          }
        });
        expect([...ends.values()].filter((seen) => seen.size > 1)).toEqual([]);
        const state = replay(events);
        expect(state && ordersOf(state).filter((one) => !one.ended)).toEqual([]);
      }),
    );
  });

  test("bans for a week at most, and nobody a third time in a day without a second", () => {
    fc.assert(
      fc.property(talk, (inputs) => {
        const acts = recordOf(inputs, []).filter((event) => event.type === "ActedAlone");
        const own = acts.filter(({ ban, askedBy }) => ban && !askedBy);
        for (const { by, at: when, ban } of own) {
          expect(ban && ban.until <= addMinutes(when, 7 * 24 * 60)).toBe(true);
          const sameDay = own.filter(
            (other) =>
              by !== "comity" &&
              isSamePerson(other.by, by) &&
              other.at <= when &&
              when < addMinutes(other.at, 24 * 60),
          );
          expect(sameDay.length).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});
