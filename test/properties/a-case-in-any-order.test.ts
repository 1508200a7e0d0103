import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { replay } from "../../src/domain/case/replay.ts";
import { isSamePerson, type Person } from "../../src/domain/values/person.ts";
import { addMinutes, latest, type Instant } from "../../src/domain/values/time.ts";
import { desiredSurface } from "../../src/reconcile/show/desired-surface.ts";
import type { ObservedComment } from "../../src/ports/observation.ts";
import { at, config } from "../domain/given.ts";
import { secret, talk } from "./arbitrary-talk.ts";
import { hash, look, recordOf, registry } from "./hear-talk.ts";

const end = (comments: readonly ObservedComment[]): Instant =>
  addMinutes(latest(at("22 16:00"), ...comments.map(({ createdAt }) => createdAt)), 3_000);

const inOrder = (events: readonly CaseEvent[]) =>
  events.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

const numbers = fc.array(fc.nat(), { maxLength: 20 });

describe("any case", () => {
  test("has the same record whenever it is looked at, in whatever order GitHub lists it", () => {
    fc.assert(
      fc.property(talk, numbers, numbers, (comments, cuts, order) => {
        const shuffled = comments.toSorted(
          (a, b) => (order[a.databaseId % 20] ?? 0) - (order[b.databaseId % 20] ?? 0),
        );
        const moments = cuts
          .map((cut) => comments[cut % Math.max(1, comments.length)]?.createdAt)
          .filter((moment) => moment !== undefined)
          .toSorted();
        const record: CaseEvent[] = [];
        for (const now of [at("22 16:00"), ...moments, end(comments), end(comments)]) {
          const there = shuffled.filter((one) => one.createdAt <= now);
          // The whole issue is read again at every look.
          record.push(...look(record, there, now));
        }
        expect(record).toEqual(recordOf(comments, end(comments)));
      }),
    );
  });

  test("can be replayed, even where comments are heard long after they were said", () => {
    fc.assert(
      fc.property(talk, numbers, (comments, cuts) => {
        const record: CaseEvent[] = [...look([], [], at("22 16:00"))];
        const late = comments.toSorted(
          (a, b) => (cuts[a.databaseId % 20] ?? 0) - (cuts[b.databaseId % 20] ?? 0),
        );
        late.forEach((_, i) => {
          record.push(...look(record, late.slice(0, i + 1), end(comments)));
          replay(record);
        });
        record.push(...look(record, late, end(comments)));
        const state = replay(record);
        const refs = record.flatMap((event) => (event.type === "PartyNamed" ? event.party : []));
        expect(new Set(refs).size).toBe(refs.length);
        expect(state?.parties.length).toBeGreaterThanOrEqual(new Set(refs).size);
        const acts = record.flatMap((event) =>
          event.type === "SecondAwaited" ? event.number : [],
        );
        expect(new Set(acts).size).toBe(acts.length);
        expect(look(record, late, end(comments))).toEqual([]);
      }),
    );
  });

  test("is changed by nobody who is out of it", () => {
    fc.assert(
      fc.property(talk, (comments) => {
        const out: Person[] = [];
        const byThoseOut: CaseEvent["type"][] = [];
        for (const event of inOrder(recordOf(comments, end(comments)))) {
          const { by } = event;
          const isOut = by !== "comity" && out.some((person) => isSamePerson(person, by));
          if (isOut) byThoseOut.push(event.type);
          if (event.type === "MemberRecused") out.push(event.member);
          if (event.type === "RecusalEnded")
            out.splice(
              out.findIndex((person) => isSamePerson(person, event.member)),
              1,
            );
        }
        // They may tell of danger and of what they did; nothing is ordered in their name.
        const told = ["CommandRefused", "DangerDeclared", "HelpContacted", "ActedAlone"];
        expect(byThoseOut.filter((type) => !told.includes(type))).toEqual([]);
      }),
    );
  });

  test("shows no name and no word of what was written in it", () => {
    fc.assert(
      fc.property(talk, (comments) => {
        const events = recordOf(comments, end(comments));
        const { status, answers, title, card, labels } = desiredSurface(
          events,
          config,
          { n: events.length, sha256: hash },
          registry,
          "",
        );
        const shown = [
          status,
          title,
          JSON.stringify([card, labels]),
          // An order to a steward names whom it is about, and is nothing else; and whose account a
          // reported person has is answered once, so that somebody sees where that is another's.
          ...answers.map(({ body }) =>
            body
              .replace(/^```text\nPlease [^`]*^Person: .*$/gm, "")
              .replace(/^reported-\d+ is the GitHub account \S+, number \d+,/gm, ""),
          ),
        ];
        expect(shown.filter((text) => text.includes(secret))).toEqual([]);
        expect(shown.filter((text) => text.includes("@fay"))).toEqual([]);
        expect(status.split("\n").length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
