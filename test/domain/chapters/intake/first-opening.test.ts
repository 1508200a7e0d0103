import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input, OpeningInput } from "../../../../src/domain/case/input.ts";
import { answerOpening } from "../../../../src/domain/case/answer-opening.ts";
import { ownPageOf } from "../../../../src/domain/case/own-page.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import { timeToAppeal } from "../../../../src/domain/chapters/appealing/time-to-appeal.ts";
import { consultationOf } from "../../../../src/domain/chapters/consulting/consultation.ts";
import { newestAgreed } from "../../../../src/domain/chapters/deciding/deliberation.ts";
import { silentAt } from "../../../../src/domain/chapters/reviewing/heard-before-judged.ts";
import { Cause, Sha256 } from "../../../../src/domain/values/ids.ts";
import type { PartyRef } from "../../../../src/domain/values/party.ts";
import { Instant } from "../../../../src/domain/values/time.ts";
import { decided, heard } from "../consulting/said-when-consulted.ts";
import { named, reported1, safeToWrite } from "../deciding/deliberating.ts";
import { ada, asks, at, config, given, recorded, reporter1 } from "../../given.ts";

const december = (dayAndTime: string) =>
  Instant.parse(`2026-12-${dayAndTime.replace(" ", "T")}:00Z`);
const code = (party: PartyRef, letter: string, when = at("23 12:10")) =>
  recorded(when, { type: "CodeGiven", party, code: Sha256.parse(letter.repeat(64)) });
const opens = (when: Instant, party: PartyRef = reporter1): OpeningInput => ({
  kind: "opening",
  at: when,
  cause: Cause.parse(`opened:${party}:${when}`),
  order: [0],
  party,
});
const sends = (
  time: string,
  letter: "receipt" | "question" | "resolution" | "outcome",
  whom: PartyRef,
) => asks(ada, at(time), { type: "SendLetter", letter, whom, text: "Hello.", until: undefined });
/** How the case stands then. */
const stateAt = (all: readonly (Input | CaseEvent)[], until: Instant) =>
  given(all).until(until).state();

describe("the time to answer the plan, of somebody reached on their page alone", () => {
  const told = [...decided, code(reporter1, "c"), sends("23 12:50", "resolution", reporter1)];
  const first = [...told, opens(at("25 09:00"))];
  const dueAt = (all: readonly (Input | CaseEvent)[], now = at("25 09:00")) =>
    consultationOf(stateAt(all, now), config)[0]?.answerDueAt;
  const ended = (all: readonly (Input | CaseEvent)[], now: Instant) =>
    stateAt(all, now).feedbackEnded;

  test("runs from the first time they open it", () => {
    expect(
      given(told)
        .when(opens(at("25 09:00")))
        .added.at(-1),
    ).toMatchObject({
      type: "PageOpened",
      party: reporter1,
    });
    expect(dueAt(first)).toBe(at("28 09:00"));
    expect(ended(first, at("28 08:59"))).toEqual([]);
    expect(ended(first, at("28 09:00"))).toEqual([{ party: reporter1, at: at("28 09:00") }]);
  });

  test("runs from 14 days after they were told where they do not, or do it later", () => {
    expect(dueAt(told)).toBe(december("10 13:00"));
    const late = [...told, opens(december("08 13:00"))];
    expect(dueAt(late, december("08 13:00"))).toBe(december("10 13:00"));
    expect(ended(told, december("10 12:59"))).toEqual([]);
    expect(ended(told, december("10 13:00"))).toHaveLength(1);
  });

  test("is not changed by another opening, one before it, or somebody else's", () => {
    const openings = (...more: OpeningInput[]) =>
      stateAt([...told, code(reported1, "d", at("23 13:30")), ...more], at("27 09:00")).openings;
    const once = [{ party: reporter1, at: at("25 09:00") }];
    expect(openings(opens(at("25 09:00")), opens(at("26 09:00")))).toEqual(once);
    expect(openings(opens(at("25 09:00"), reported1))).toEqual([]);
    const early = [...told, opens(at("23 12:55"))];
    expect(stateAt(early, at("25 09:00")).openings).toEqual([]);
  });

  test("runs from the telling where a record of before says nothing of the page", () => {
    const before = given(told);
    const events = [...before.history(), ...before.until(at("23 13:00")).added].map((event) => {
      if (event.type !== "PartyTold") return event;
      const { onPage: _, ...rest } = event;
      return rest;
    });
    const state = replay(events);
    if (!state) throw new Error("no case");
    expect(consultationOf(state, config)[0]?.answerDueAt).toBe(at("26 13:00"));
    expect(answerOpening(opens(at("25 09:00")), state)).toEqual([]);
  });

  test("stands on their page while it is waited for", () => {
    const shown = (all: readonly (Input | CaseEvent)[], now: Instant) =>
      ownPageOf(stateAt(all, now), reporter1, config, now).timesToAnswer;
    const three = { to: "plan", within: "72h", until: at("28 09:00") };
    expect(shown(told, at("25 09:00"))).toEqual([three]);
    expect(shown(first, at("27 09:00"))).toEqual([three]);
    expect(shown(first, at("28 09:00"))).toEqual([]);
    const unheard = ownPageOf(stateAt(first, at("27 09:00")), reporter1, config, at("28 09:00"));
    expect(unheard.timesToAnswer).toEqual([]);
    expect(shown([...first, heard("27 09:00", reporter1, "accepts")], at("27 10:00"))).toEqual([]);
    const closed = recorded(at("25 10:00"), { type: "CaseClosed", closing: { as: "resolved" } });
    expect(shown([...first, closed], at("25 11:00"))).toEqual([]);
  });
});

describe("the time of somebody reported who is reached on their page alone", () => {
  test("to say their side runs from the first time they open it", () => {
    const asked = [
      ...named,
      ...safeToWrite,
      code(reported1, "d", at("22 16:14")),
      sends("22 17:00", "question", reported1),
    ];
    const questions = (all: readonly (Input | CaseEvent)[], now: Instant) =>
      stateAt(all, now).questions.filter(({ party }) => party === reported1);
    const unopened = stateAt(asked, at("29 17:10"));
    expect(silentAt(reported1, unopened)).toBe(december("13 17:10"));
    const opened = [...asked, opens(at("24 08:00"), reported1)];
    expect(silentAt(reported1, stateAt(opened, at("24 09:00")))).toBe(december("01 08:00"));
    expect(questions(opened, december("01 07:59"))).toMatchObject([{ isUnanswered: false }]);
    expect(questions(opened, december("01 08:00"))).toMatchObject([
      { isUnanswered: true, closedAt: december("01 08:00") },
    ]);
    expect(ownPageOf(unopened, reported1, config, at("30 08:00")).timesToAnswer).toEqual([
      { to: "question", within: "7d", until: december("07 08:00") },
    ]);
  });

  test("to appeal does, too", () => {
    const told = [...decided, code(reported1, "d"), sends("23 12:50", "outcome", reported1)];
    const until = (all: readonly (Input | CaseEvent)[]) => {
      const state = stateAt(all, at("24 08:00"));
      const agreed = newestAgreed(state.deliberation);
      return agreed && timeToAppeal(reported1, agreed, state, config)?.until;
    };
    expect(until(told)).toBe("2027-01-06T23:59:59Z");
    expect(until([...told, opens(at("24 08:00"), reported1)])).toBe("2026-12-24T23:59:59Z");
  });

  test("is none for what asks nothing", () => {
    const receipt = [
      ...named,
      code(reporter1, "c", at("22 16:14")),
      sends("22 17:00", "receipt", reporter1),
    ];
    expect(stateAt([...receipt, opens(at("22 18:00"))], at("22 19:00")).openings).toEqual([]);
  });
});
