import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../property-runs.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { replay } from "../../src/domain/case/replay.ts";
import { addMinutes, type Instant } from "../../src/domain/values/time.ts";
import { at } from "../domain/given.ts";
import { everything, type Everything } from "./arbitrary-happenings.ts";
import { hearCommands } from "../../src/reconcile/hear/hear-commands.ts";
import { lookAt, registry } from "./hear-talk.ts";
import { hearing } from "../fakes/hearing.ts";

const end = addMinutes(at("22 16:00"), 60_000);

/** When each thing could first be seen; an edited comment counts by its versions. */
const instantsOf = ({ comments, assignments, changes }: Everything): readonly Instant[] => [
  ...comments.flatMap(({ versions }) => versions.map((version) => version.at)),
  ...[...assignments, ...changes].map((one) => one.at),
];

/** What GitHub shows up to an instant: of a comment, the versions until then. */
function seenUntil({ comments, assignments, changes }: Everything, now: Instant): Everything {
  return {
    comments: comments.flatMap((comment) => {
      const versions = comment.versions.filter((version) => version.at <= now);
      return versions.length > 0 ? [{ ...comment, versions }] : [];
    }),
    assignments: assignments.filter((one) => one.at <= now),
    changes: changes.filter((one) => one.at <= now),
  };
}

/** The things whose turn in `order` has come: some of them later than others that are newer. */
function arrived(all: Everything, order: readonly number[], turn: number): Everything {
  const turnOf = (i: number) => (order.length === 0 ? 0 : (order[i % order.length] ?? 0));
  const has = (_: unknown, i: number) => turnOf(i) <= turn;
  return {
    comments: all.comments.filter(has),
    assignments: all.assignments.filter((one, i) => has(one, i + 7)),
    changes: all.changes.filter((one, i) => has(one, i + 13)),
  };
}

/** Everything an event comes from, and what it is about. */
function nameOf(event: CaseEvent): string {
  const party = "party" in event ? event.party : "";
  const member = "member" in event ? event.member.id : "";
  // Several promises to one person may be missed in the same instant.
  const clock = "clock" in event ? event.clock : "";
  return `${event.type} ${event.cause} ${party} ${member} ${clock}`;
}

const turns = 4;
const order = fc.array(fc.nat({ max: turns }), { minLength: 1, maxLength: 20 });

describe("what people did and when it is heard", () => {
  test("gives the same record whenever a look is, as long as each sees all there was", () => {
    fc.assert(
      fc.property(everything, fc.array(fc.nat(), { maxLength: 12 }), (all, cuts) => {
        const instants = instantsOf(all);
        const moments = cuts.flatMap((cut) => instants[cut % Math.max(1, instants.length)] ?? []);
        const record: CaseEvent[] = [];
        for (const now of [at("22 16:00"), ...moments.toSorted(), end])
          record.push(...lookAt(record, seenUntil(all, now), now));
        expect(record).toEqual(lookAt([], all, end));
      }),
      { numRuns: runs(60) },
    );
  });

  test("gives a record that can be replayed, in whatever order it arrives, and decides nothing twice", () => {
    fc.assert(
      fc.property(everything, order, (all, turnOf) => {
        const record: CaseEvent[] = [];
        for (let turn = 0; turn <= turns; turn += 1) {
          record.push(...lookAt(record, arrived(all, turnOf, turn), end));
          expect(() => replay(record)).not.toThrow();
        }
        const names = record.map(nameOf);
        expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
        const parties = record.flatMap((event) => (event.type === "PartyNamed" ? event.party : []));
        expect(new Set(parties).size).toBe(parties.length);
        const acts = record.flatMap((event) =>
          event.type === "SecondAwaited" ? event.number : [],
        );
        expect(new Set(acts).size).toBe(acts.length);
        // All has arrived: hearing it once more, in its own order or another, adds nothing.
        const shuffled = { ...all, comments: all.comments.toReversed() };
        expect(lookAt(record, shuffled, end)).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  test("has a name of its own for each command, edits of the same second included", () => {
    fc.assert(
      fc.property(everything, ({ comments }) => {
        const inputs = comments.flatMap((one) => hearCommands(one, hearing(registry)));
        expect(new Set(inputs.map(({ cause }) => cause)).size).toBe(inputs.length);
      }),
      { numRuns: runs(60) },
    );
  });

  test("is each heard once: every command that counted has its answer or its effect", () => {
    fc.assert(
      fc.property(everything, order, (all, turnOf) => {
        const late: CaseEvent[] = [];
        for (let turn = 0; turn <= turns; turn += 1)
          late.push(...lookAt(late, arrived(all, turnOf, turn), end));
        const causes = (record: readonly CaseEvent[]) =>
          new Set(record.map(({ cause }) => cause).filter((cause) => cause.startsWith("IC_")));
        expect(causes(late)).toEqual(causes(lookAt([], all, end)));
      }),
      { numRuns: runs(60) },
    );
  });
});
