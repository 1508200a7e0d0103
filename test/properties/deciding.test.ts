import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../property-runs.ts";
import type { CaseCommand } from "../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import type { Input } from "../../src/domain/case/input.ts";
import { replay } from "../../src/domain/case/replay.ts";
import { consultationOf } from "../../src/domain/chapters/consulting/consultation.ts";
import { isOpen } from "../../src/domain/chapters/enacting/action-standing.ts";
import { nextStep } from "../../src/domain/case/next-step.ts";
import { addMinutes } from "../../src/domain/values/time.ts";
import { nextStepText } from "../../src/domain/case/next-step-text.ts";
import { statusComment } from "../../src/messages/status-comment.ts";
import {
  agreed,
  banned,
  reported1,
  reprimand,
  underReview,
} from "../domain/chapters/deciding/deliberating.ts";
import { ada, asks, at, bo, config, cy, given, handle, mal, reporter1 } from "../domain/given.ts";

const party = fc.constantFrom(reporter1, reported1);
const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.constantFrom<CaseCommand>(
    { type: "EnactResolution" },
    { type: "CloseCase", closing: { as: "resolved" } },
    { type: "ReopenCase", reason: "again" },
    { type: "DeclareDeadlock" },
  ),
  fc
    .tuple(
      fc.constantFrom("everyone" as const, "council" as const, reporter1, reported1),
      fc.constantFrom("resolution" as const, "outcome" as const),
    )
    .map(([whom, what]): CaseCommand => {
      return { type: "TellParty", whom, what, until: undefined, words: undefined };
    }),
  fc
    .tuple(party, fc.constantFrom("accepts", "objects", "agrees", "declines"))
    .map(([whom, answer]): CaseCommand => ({ type: "HearParty", whom, answer, words: undefined })),
  fc.tuple(party, fc.constantFrom("tell", "ask")).map(([whom, purpose]): CaseCommand => ({
    type: "RuleOutContact",
    for: purpose,
    whom,
    ground: "unreachable",
    reason: "tried",
  })),
  fc
    .integer({ min: 1, max: 4 })
    .map((number): CaseCommand => ({ type: "ActionIsDone", number, evidence: "seen" })),
  fc
    .integer({ min: 1, max: 4 })
    .map((number): CaseCommand => ({ type: "ActionHasFailed", number, reason: "gone" })),
);

const renaming = fc.constantFrom("mal", "pat").map((login): CaseCommand => ({
  type: "RenameParty",
  party: reported1,
  identity: { handle: handle(login) },
  reason: "somebody else",
}));

const consulting: readonly CaseCommand[] = [
  { type: "TellParty", whom: reporter1, what: "resolution", until: undefined, words: undefined },
  { type: "HearParty", whom: reporter1, answer: "objects", words: undefined },
  { type: "EnactResolution" },
];
const allTold = (["everyone", "council", reported1] as const).map((whom): CaseCommand => ({
  type: "TellParty",
  whom,
  what: "outcome",
  until: undefined,
  words: undefined,
}));
const allSettled: readonly CaseCommand[] = [
  { type: "ActionIsDone", number: 1, evidence: "seen" },
  { type: "ActionIsDone", number: 2, evidence: "mailed" },
  { type: "HearParty", whom: reported1, answer: "agrees", words: undefined },
];

/** A ban that people carry out. */
const inChat = { ...banned, spaces: ["conference chat"], until: "2027-12-22" };

const hiatus = {
  kind: "hiatus",
  of: reported1,
  until: "2027-12-22",
  if_declined: { "cooling-off": "2027-12-31" },
  tell: "before",
} as const;

/** Minutes between one command and the next, some of them past every window. */
const wait = fc.constantFrom(1, 60, 3_000, 5_000);

/** What a committee that wants to get on says, with anything else in between and left out. */
const talk = fc
  .tuple(
    fc.subarray<CaseCommand>([...consulting, ...allTold, ...allSettled], { minLength: 8 }),
    fc.array(fc.oneof({ weight: 9, arbitrary: command }, { weight: 1, arbitrary: renaming }), {
      maxLength: 8,
    }),
    fc.infiniteStream(fc.tuple(fc.nat(), fc.constantFrom(ada, bo, cy), wait)),
  )
  .map(([meant, others, chances]) => {
    const all: CaseCommand[] = [...meant, { type: "CloseCase", closing: { as: "resolved" } }];
    for (const other of others) {
      const [place] = chances.next().value ?? [0];
      all.splice(place % (all.length + 1), 0, other);
    }
    return all.map((one) => {
      const [, by, minutes] = chances.next().value ?? [0, ada, 1];
      return [by, minutes, one] as const;
    });
  });

/** The record after an agreed ban, a reprimand and a break, and whatever is said then. */
function recordOf(said: readonly (readonly [typeof ada, number, CaseCommand])[]) {
  let now = at("23 12:00");
  const inputs: Input[] = said.map(([by, minutes, asked]) => {
    now = addMinutes(now, minutes);
    return asks(by, now, asked);
  });
  const begun = [...underReview, agreed(at("23 12:00"), inChat, reprimand, hiatus)];
  const before = given(begun);
  const { added } = before.when(...inputs);
  return { before: before.history(), added, inputs, now };
}

test("whatever is said, nothing is carried out before those concerned were asked, on nobody else", () => {
  fc.assert(
    fc.property(talk, (said) => {
      const { before, added } = recordOf(said);
      const events = [...before, ...added];
      const begins = events.findIndex(({ type }) => type === "ResolutionEnacted");
      const then = replay(begins < 0 ? [] : events.slice(0, begins));
      const open = then ? consultationOf(then, config) : [];
      expect(open.filter(({ standing }) => ["untold", "awaited"].includes(standing))).toEqual([]);
      const people = events.flatMap(actionsOf).flatMap(({ person }) => person ?? []);
      expect(people.filter(({ id }) => id !== mal.id)).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
});

test("whatever is said, a case is closed only with nothing left to do, and the next step can be said", () => {
  fc.assert(
    fc.property(talk, (said) => {
      const { before, added } = recordOf(said);
      const events = [...before, ...added];
      for (const [i, event] of events.entries()) {
        const state = event.type === "CaseClosed" ? replay(events.slice(0, i + 1)) : undefined;
        expect(state?.actions.filter(isOpen) ?? []).toEqual([]);
      }
      const state = replay(events);
      expect(state && nextStepText(nextStep(state, config), state.asOf)).toMatch(/^### N/);
      expect(state && statusComment(state, config).length).toBeLessThan(8_000);
    }),
    { numRuns: runs(60) },
  );
});

test("whatever is said, hearing it again adds nothing", () => {
  fc.assert(
    fc.property(talk, (said) => {
      const { before, added, inputs, now } = recordOf(said);
      const again = given([...before, ...added].map((event) => event)).when(...inputs);
      expect(again.added.filter(({ at: when }) => when <= now)).toEqual([]);
    }),
    { numRuns: runs(30) },
  );
});

function actionsOf(event: CaseEvent) {
  return event.type === "ResolutionEnacted" || event.type === "CoolingOffBegun" ? event.lines : [];
}
