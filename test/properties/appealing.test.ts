import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../property-runs.ts";
import type { CaseCommand } from "../../src/domain/case/case-command.ts";
import type { CaseEvent } from "../../src/domain/case/case-event.ts";
import { clocksOf } from "../../src/domain/case/clocks-of.ts";
import { nextStepText } from "../../src/domain/case/next-step-text.ts";
import { nextStep } from "../../src/domain/case/next-step.ts";
import { replay } from "../../src/domain/case/replay.ts";
import { HearerAnswer } from "../../src/domain/chapters/appealing/appealing-events.ts";
import { openAppeals } from "../../src/domain/chapters/appealing/appealing-state.ts";
import { toBeHeard } from "../../src/domain/chapters/appealing/appeal-hearing.ts";
import { readersOf } from "../../src/domain/chapters/keeping-apart/room.ts";
import type { AdoptedConfig } from "../../src/domain/values/adopted-config.ts";
import type { Person } from "../../src/domain/values/person.ts";
import { addMinutes } from "../../src/domain/values/time.ts";
import { appointers, electorate } from "../../src/domain/who-decides/electorate.ts";
import { statusComment } from "../../src/messages/status-comment.ts";
import { alone, closed, unanimous, wide } from "../domain/chapters/appealing/said-in-appeals.ts";
import { agreed, reported1, reprimand } from "../domain/chapters/deciding/deliberating.ts";
import {
  ada,
  asks,
  at,
  bo,
  config,
  cy,
  dee,
  eve,
  fay,
  given,
  gus,
  handle,
  pat,
  recorded,
  reporter1,
  rin,
} from "../domain/given.ts";

const secret = "zx9secret";
const committee = [ada, bo, cy, dee];

/** One of the council that cannot be left alone, nobody but the committee, and consensus of one. */
const configs: readonly AdoptedConfig[] = [
  wide,
  unanimous,
  alone,
  config,
  { ...alone, consensus: { minimum: 1 } },
  {
    ...alone,
    consensus: { minimum: 3 },
    committee: { ...config.committee, members: [...committee, eve] },
  },
];

const login = fc.constantFrom("ada", "bo", "eve", "pat", "rin").map(handle);
const party = fc.constantFrom(reporter1, reported1);
const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(...HearerAnswer.options).map((answer): CaseCommand => {
      return { type: "AnswerAppeal", party: undefined, answer, reason: secret };
    }),
  },
  fc.constantFrom<CaseCommand>(
    { type: "CloseCase", closing: { as: "resolved" } },
    { type: "CloseCase", closing: { as: "spam" } },
    { type: "ReopenCase", reason: secret },
    { type: "EnactResolution" },
    { type: "RecuseMember", member: "oneself", reason: undefined },
    { type: "ActionIsDone", number: 2, evidence: secret },
    { type: "NameParty", role: "affected", identity: { handle: handle("gus") } },
  ),
  fc.nat(4).map((number): CaseCommand => ({ type: "SecondAct", number: number || undefined })),
  fc
    .tuple(party, fc.constantFrom("appeal" as const, "outcome" as const))
    .map(([whom, what]): CaseCommand => {
      return { type: "TellParty", whom, what, until: undefined, words: secret };
    }),
  party.map((whom): CaseCommand => ({ type: "HearParty", whom, answer: undefined, words: secret })),
  login.map((person): CaseCommand => ({ type: "AppointPerson", person, reason: secret })),
  login.map((member): CaseCommand => ({ type: "EndRecusal", member, reason: secret })),
  login.map((member): CaseCommand => ({ type: "RecuseMember", member, reason: secret })),
);

interface Told {
  readonly under: AdoptedConfig;
  readonly events: readonly CaseEvent[];
}

/** A closed case, an appeal, and whatever is said then by whoever; then perhaps another round. */
const told: fc.Arbitrary<Told> = fc
  .record({
    under: fc.constantFrom(...configs),
    said: fc.array(
      fc.record({
        by: fc.constantFrom<Person>(ada, bo, cy, eve, fay, gus, pat, rin),
        asked: command,
        minutes: fc.constantFrom(1, 60, 3_000, 9_000),
      }),
      { maxLength: 25 },
    ),
    isDecidedAgain: fc.boolean(),
  })
  .map(({ under, said, isDecidedAgain }) => {
    const appeal: CaseCommand = {
      type: "ReceiveAppeal",
      party: reported1,
      receivedAt: at("25 10:00"),
      words: secret,
    };
    let now = at("25 10:00");
    const inputs = [
      asks(bo, now, appeal),
      ...said.map(({ by, asked, minutes }) => {
        now = addMinutes(now, minutes);
        const mayAppoint = ["AppointPerson", "SecondAct"].includes(asked.type);
        return asks(by, now, asked, {
          allowedTo:
            asked.type === "RecuseMember"
              ? "deciding-body"
              : mayAppoint
                ? "appointers"
                : "electorate",
        });
      }),
    ];
    const before = given(closed, under);
    const first = [...before.history(), ...before.when(...inputs).added];
    const state = replay(first);
    const mayBe = state && !state.closed && openAppeals(state).length === 0;
    if (!isDecidedAgain || !mayBe) return { under, events: first };
    const again = [
      ...first,
      agreed(addMinutes(now, 1), reprimand),
      recorded(addMinutes(now, 2), { type: "ResolutionEnacted", lines: [] }),
    ];
    const more = given(again, under);
    const once = asks(eve, addMinutes(now, 3), { ...appeal, receivedAt: addMinutes(now, 3) });
    return { under, events: [...again, ...more.when(once).added] };
  });

/** The case after each of its events, with that event. */
function* states({ events }: Told) {
  for (const [i, event] of events.entries()) {
    const state = replay(events.slice(0, i + 1));
    if (state) yield { event, state, before: replay(events.slice(0, i)) };
  }
}

test("whatever is said, nobody who decided hears an appeal or reads it once others do", () => {
  fc.assert(
    fc.property(told, (one) => {
      const { under, events } = one;
      const decided = new Set<number>();
      const isIn = ({ id }: Person) => decided.has(id);
      for (const [i, { event, state, before }] of [...states(one)].entries()) {
        if (event.type === "ConsensusReached" && before)
          for (const { id } of before.deliberation.proposal?.electorate ??
            electorate(before, under, event.at))
            decided.add(id);
        const hearers = event.type === "HearerAnswered" && event.by !== "comity" ? [event.by] : [];
        expect(hearers.filter(isIn)).toEqual([]);
        const isHalfway = events[i + 1]?.cause === event.cause;
        if (isHalfway || openAppeals(state).length === 0) continue;
        expect(electorate(state, under, state.asOf).filter(isIn)).toEqual([]);
        const readers = readersOf(state, under).map(({ person }) => person);
        expect(readers.filter(isIn)).toEqual(appointers(state, under).filter(isIn));
      }
    }),
    { numRuns: runs(60) },
  );
});

test("whatever is said, the clock of an appeal starts once and ends with the answer only", () => {
  fc.assert(
    fc.property(told, (one) => {
      let received = 0;
      let answered = 0;
      for (const { event, state } of states(one)) {
        if (event.type === "AppealReceived") received += 1;
        if (event.type === "AppealAnswered") answered += 1;
        const clocks = clocksOf(state, one.under.clocks).filter(({ name }) => name === "appeal");
        expect(clocks).toHaveLength(received);
        expect(clocks.filter(({ metAt }) => metAt !== undefined)).toHaveLength(answered);
        expect(state.closed ? received : answered).toBe(answered);
      }
      const dues = one.events.flatMap((event) =>
        event.type === "DeadlineNeared" || event.type === "DeadlineMissed"
          ? `${event.type} ${event.clock} ${event.party} ${event.dueAt}`
          : [],
      );
      expect(new Set(dues).size).toBe(dues.length);
    }),
    { numRuns: runs(60) },
  );
});

test("whatever is said, nothing is lifted before reporters and affected people were heard", () => {
  fc.assert(
    fc.property(told, (one) => {
      for (const { event, before } of states(one)) {
        if (event.type !== "AppealAnswered" || event.answer !== "lifted" || !before) continue;
        const [appeal] = openAppeals(before);
        expect(appeal && toBeHeard(appeal, before, one.under)).toEqual([]);
      }
    }),
    { numRuns: runs(60) },
  );
});

test("whatever is said, the next step can be said, and no word of anybody is shown", () => {
  fc.assert(
    fc.property(told, ({ events, under }) => {
      const state = replay(events);
      const step = state && nextStepText(nextStep(state, under), state.asOf);
      expect(step).toMatch(/^### N/);
      const shown = [step, state && statusComment(state, under)];
      expect(shown.filter((text) => text?.includes(secret))).toEqual([]);
    }),
    { numRuns: runs(60) },
  );
});
