import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { pastCase } from "../../src/domain/case/past-case.ts";
import {
  DraftKind,
  LetterKind,
} from "../../src/domain/chapters/corresponding/corresponding-events.ts";
import { privatePageOf } from "../../src/domain/chapters/corresponding/private-page.ts";
import { peopleFile } from "../../src/domain/chapters/reporting/people-file.ts";
import { decidedBefore } from "../../src/domain/chapters/reviewing/history.ts";
import { historyText } from "../../src/domain/chapters/reviewing/history-text.ts";
import { Measure } from "../../src/domain/values/measure.ts";
import { PartyRef } from "../../src/domain/values/party.ts";
import { addMinutes } from "../../src/domain/values/time.ts";
import { draftValues } from "../../src/messages/draft-values.ts";
import { partiesText } from "../../src/domain/chapters/reviewing/parties-text.ts";
import { runs } from "../property-runs.ts";
import { agreed, underReview } from "../domain/chapters/deciding/deliberating.ts";
import {
  ada,
  asks,
  at,
  config,
  given,
  handle,
  mal,
  pat,
  recorded,
  reporter1,
} from "../domain/given.ts";

const ref = (text: string) => PartyRef.parse(text);
const [reported1, reported2] = [ref("reported-1"), ref("reported-2")];
const people = [reporter1, ref("reporter-2"), reported1, reported2, ref("affected-1")] as const;
type Side = "one" | "two";
const sides = { one: { ref: reported1, person: mal }, two: { ref: reported2, person: pat } };

/** What stands in everything about one person, and in nothing that anybody else may read. */
const secretOf = (whom: string) => `zx9-${whom}-secret`;

/** A measure that has a secret of whom it touches in every word of it. */
const measureOf = (side: Side) =>
  fc
    .constantFrom(
      { kind: "no-contact", until: "2026-12-25" },
      { kind: "role-removed" },
      { kind: "content-removed" },
      { kind: "other" },
      {
        kind: "ban",
        spaces: [secretOf(side)],
        until: side === "one" ? "2027-01-01" : "2027-02-02",
      },
      {
        kind: "hiatus",
        until: side === "one" ? "2027-03-03" : "2027-04-04",
        if_declined: "decide-again",
      },
    )
    .map((measure) =>
      Measure.parse({
        ...measure,
        of: sides[side].ref,
        ...(["ban", "hiatus"].includes(measure.kind) ? {} : { words: secretOf(side) }),
      }),
    );
const measures = fc.record({
  one: fc.array(measureOf("one"), { minLength: 1, maxLength: 4 }),
  two: fc.array(measureOf("two"), { minLength: 1, maxLength: 4 }),
});

/** Two who are reported, each with measures of their own, ordered and in force. */
function bothJudged({
  one,
  two,
}: {
  readonly one: readonly Measure[];
  readonly two: readonly Measure[];
}) {
  const all = [...one, ...two];
  const sideOf = (measure: Measure): Side => (one.includes(measure) ? "one" : "two");
  return given([
    ...underReview,
    asks(ada, at("22 16:20"), {
      type: "NameParty",
      role: "reported",
      identity: { handle: handle("pat") },
    }),
    agreed(at("23 12:00"), ...all),
    recorded(at("23 15:00"), {
      type: "ResolutionEnacted",
      lines: all.map((measure, i) => ({
        line: i + 1,
        measure,
        ...(measure.kind === "ban" && {
          person: sides[sideOf(measure)].person,
          order: `${sideOf(measure) === "one" ? "a" : "b"}${i}`.padEnd(8, "0") as never,
          space: secretOf(sideOf(measure)),
          steward: "steward@example.org",
        }),
      })),
    }),
  ]);
}

describe("no text for one audience holds another's secret:", { timeout: 120_000 }, () => {
  test("a letter to one who is reported says nothing of what another of the same case got", () => {
    const drafts = fc.constantFrom(...DraftKind.options);
    fc.assert(
      fc.property(
        measures,
        drafts,
        fc.option(fc.integer({ min: 1, max: 8 })),
        (all, draft, line) => {
          const state = bothJudged(all).state();
          for (const [own, other] of [
            ["one", "two"],
            ["two", "one"],
          ] as const) {
            const drafted = {
              ...recorded(at("23 16:00"), {
                type: "LetterDrafted",
                draft,
                party: sides[own].ref,
                ...(line !== null && { line }),
              }),
            } as Extract<CaseEvent, { type: "LetterDrafted" }>;
            const text = JSON.stringify(draftValues(drafted, state, config, "Jupyter"));
            expect(text).not.toContain(secretOf(other));
            expect(text).not.toContain(sides[other].person.login);
            expect(text).not.toContain(sides[other].ref);
          }
        },
      ),
      { numRuns: runs(15) },
    );
  });

  test("a private page holds letters to that person, and of nobody else that there is one", () => {
    const letter = fc.record({
      to: fc.constantFrom(...people),
      letter: fc.constantFrom(...LetterKind.options),
      leaves: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 8 }), (sent) => {
        const events = sent.flatMap(({ to, letter: kind, leaves }, i): readonly CaseEvent[] => {
          const when = addMinutes(at("23 10:00"), i);
          const held = recorded(when, {
            type: "LetterHeld",
            letter: kind,
            party: to,
            text: secretOf(to),
          });
          const told = {
            type: "PartyTold",
            party: to,
            what: "outcome",
            letter: held.cause,
          } as const;
          return leaves ? [held, recorded(when, told)] : [held];
        });
        const state = given([...underReview, ...events]).state();
        for (const party of people) {
          const page = privatePageOf(state, party, config, at("24 10:00"));
          const text = JSON.stringify(page);
          for (const other of people.filter((one) => one !== party))
            expect(text).not.toContain(secretOf(other));
          expect(page.letters).toHaveLength(
            sent.filter(({ to, leaves }) => leaves && to === party).length,
          );
        }
      }),
      { numRuns: runs(15) },
    );
  });

  test("what was decided before is told by kinds and days, and names nobody", () => {
    fc.assert(
      fc.property(measures, (all) => {
        const before = bothJudged(all).state();
        const past = [pastCase(before, config)].flatMap((one) => one ?? []);
        const state = given(underReview).state();
        const asked = {
          party: reported1,
          state,
          config,
          proposed: [],
          now: at("25 10:00"),
        };
        const history = decidedBefore(asked, past);
        expect(history.theirs).toHaveLength(1);
        const text = historyText(history, asked);
        expect(text).not.toContain("zx9");
        expect(text).not.toMatch(/\b(?:mal|pat)\b/);
        // Measures of the other stay out of what is said of this one.
        expect(text.split("**Decided in similar")[0]).not.toMatch(/2027-0[24]|2 Feb|4 Apr/);
      }),
      { numRuns: runs(15) },
    );
  });

  test("who is who names accounts, and no address; the table of the status comment nobody", () => {
    const address = fc.constantFrom(...people.map((one) => `${secretOf(one)}@example.org`));
    const role = fc.constantFrom("reporter", "reported", "affected", "witness");
    fc.assert(
      fc.property(fc.array(fc.tuple(role, address), { maxLength: 6 }), (named) => {
        const state = given([
          ...underReview,
          ...named.map(([as, one], i) =>
            asks(ada, addMinutes(at("22 16:30"), i), {
              type: "NameParty",
              role: as,
              identity: { address: one },
            }),
          ),
        ]).state();
        expect(peopleFile(state)).not.toContain("zx9");
        expect(partiesText(state)).not.toMatch(/zx9|\bmal\b/);
      }),
      { numRuns: runs(15) },
    );
  });

  test("of one who reported in this case and is reported in it, neither page knows of the other", () => {
    const twice = given([
      ...underReview,
      asks(ada, at("22 16:30"), {
        type: "NameParty",
        role: "reporter",
        identity: { handle: handle("mal") },
      }),
    ]);
    const held = recorded(at("22 17:00"), {
      type: "LetterHeld",
      letter: "outcome",
      party: reported1,
      text: secretOf("reported-1"),
    });
    const told = recorded(at("22 17:10"), {
      type: "PartyTold",
      party: reported1,
      what: "outcome",
      letter: held.cause,
    });
    const state = given([...twice.history(), held, told]).state();
    expect(state.parties.filter(({ person }) => person?.id === mal.id)).toHaveLength(2);
    const page = privatePageOf(state, reporter1, config, at("24 10:00"));
    expect(JSON.stringify(page)).not.toContain("zx9");
  });
});
