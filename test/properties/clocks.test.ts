import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../property-runs.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { CaseState } from "../../src/domain/case/case-state.ts";
import { type CaseClock, clocksOf } from "../../src/domain/case/clocks-of.ts";
import { replay } from "../../src/domain/case/replay.ts";
import { isRunning } from "../../src/domain/kernel/promise-clock.ts";
import { addMinutes } from "../../src/domain/values/time.ts";
import { at, config } from "../domain/given.ts";
import { everything } from "./arbitrary-happenings.ts";
import { lookAt } from "./hear-talk.ts";

const end = addMinutes(at("22 16:00"), 60_000);

/** Those promises to reporters that only being kept, or the end of the case, takes away. */
const lasting = new Set(["acknowledgement", "resolution", "update"]);

const clocksIn = (state: CaseState): readonly CaseClock[] => clocksOf(state, config.clocks);
const nameOf = ({ name, party }: CaseClock) => `${name} ${party ?? ""}`;

/** The case after each of its events, in the order of time. */
function statesOf(record: readonly CaseEvent[]): readonly CaseState[] {
  const inOrder = record.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return inOrder.flatMap((_, i) => replay(inOrder.slice(0, i + 1)) ?? []);
}

describe("the clocks of a case, whatever people do", () => {
  test("never disappear unmet", () => {
    fc.assert(
      fc.property(everything, (all) => {
        const states = statesOf(lookAt([], all, end));
        for (const [i, state] of states.slice(1).entries()) {
          const before = states[i];
          const running = before ? clocksIn(before).filter(isRunning) : [];
          const now = clocksIn(state);
          const isMet = state.closed !== undefined || state.deliberation.agreed.length > 0;
          const gone = running
            .filter(({ name }) => lasting.has(name))
            .filter((clock) => !now.some((one) => nameOf(one) === nameOf(clock)));
          // An update that is kept before it begins never does. Who takes a report back here wants to hear nothing.
          const unmet = gone.filter(({ name, party }) => {
            const cannot = state.ruledOut.some((one) => one.party === party && one.for === "tell");
            const isTakenBack = state.withdrawals.some((one) => one.party === party);
            return !(name === "update" && (isMet || cannot)) && !isTakenBack;
          });
          expect(unmet).toEqual([]);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  test("are never noted twice for one deadline", () => {
    fc.assert(
      fc.property(everything, (all) => {
        const noted = lookAt([], all, end).flatMap((event) =>
          event.type === "DeadlineNeared" || event.type === "DeadlineMissed"
            ? [`${event.type} ${event.clock} ${event.party ?? ""} ${event.dueAt}`]
            : [],
        );
        expect(noted).toEqual([...new Set(noted)]);
      }),
      { numRuns: runs(60) },
    );
  });
});
