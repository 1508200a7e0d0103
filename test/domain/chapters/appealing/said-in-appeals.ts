import { nextStep } from "../../../../src/domain/case/next-step.ts";
import { parseOwed } from "../../../../src/domain/kernel/owed.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { Input } from "../../../../src/domain/case/input.ts";
import type { HearerAnswer } from "../../../../src/domain/chapters/appealing/appealing-events.ts";
import type { Measure } from "../../../../src/domain/values/measure.ts";
import { type Addressee, PartyRef } from "../../../../src/domain/values/party.ts";
import type { Person } from "../../../../src/domain/values/person.ts";
import { OrderId } from "../../../../src/domain/values/planned-action.ts";
import type { AdoptedConfig } from "../../../../src/domain/values/adopted-config.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { agreed, banned, proposed, reported1, underReview } from "../deciding/deliberating.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config,
  eve,
  fay,
  given,
  gus,
  handle,
  mal,
  recorded,
  reporter1,
} from "../../given.ts";

export type Happened = readonly (Input | CaseEvent)[];

/** A council of three that decides by majority. */
export const wide: AdoptedConfig = {
  ...config,
  council: { members: [eve, fay, gus], email: "council@example.org", decides: "majority" },
};
export const unanimous: AdoptedConfig = {
  ...config,
  council: { members: [eve, fay, gus], email: "council@example.org", decides: "consensus" },
};
export const alone: AdoptedConfig = { ...config, council: undefined };

export const order = OrderId.parse("3f9c2a1e");
export const roleGone: Measure = {
  kind: "role-removed",
  of: reported1,
  words: "moderator of the chat",
  tell: "with",
};

export function told(
  when: Instant,
  whom: Addressee,
  what: "outcome" | "appeal" | "resolution" = "outcome",
  by: Person = ada,
): Input {
  return asks(by, when, { ...acknowledge, whom, what });
}

/** What the committee of four agreed on is carried out: 23 November, 12:00 to 15:30. */
export const enacted: Happened = [
  ...underReview,
  proposed(at("23 10:00"), banned, roleGone),
  agreed(at("23 12:00"), banned, roleGone),
  recorded(at("23 15:00"), {
    type: "ResolutionEnacted",
    lines: [
      { line: 1, measure: banned, order, person: mal, organisation: "sandbox-org" },
      { line: 2, measure: roleGone },
    ],
  }),
  recorded(at("23 15:10"), { type: "LineDone", line: 1, proof: "blocked" }),
  asks(ada, at("23 15:20"), { type: "ActionIsDone", number: 2, evidence: "the steward took it" }),
];

export const everybodyTold: Happened = [
  told(at("23 16:00"), reporter1),
  told(at("23 16:00"), reported1),
  told(at("23 16:00"), "council"),
];

/** The same, and closed at 16:30. */
export const closed: Happened = [
  ...enacted,
  ...everybodyTold,
  asks(ada, at("23 16:30"), { type: "CloseCase", closing: { as: "resolved" } }),
];

export function appeals(
  when: Instant,
  {
    by = bo,
    party = reported1,
    receivedAt = when,
  }: {
    by?: Person;
    party?: PartyRef;
    receivedAt?: Instant;
  } = {},
): Input {
  return asks(by, when, { type: "ReceiveAppeal", party, receivedAt, words: "I was not there" });
}

/** mal appeals on 25 November, 10:00. */
export const appealed: Happened = [...closed, appeals(at("25 10:00"))];

export function answers(by: Person, when: Instant, answer: HearerAnswer, party?: PartyRef): Input {
  return asks(by, when, { type: "AnswerAppeal", party, answer, reason: "we looked at it" });
}

export function heard(by: Person, when: Instant, whom: Addressee): Input {
  return asks(by, when, { type: "HearParty", whom, answer: undefined, words: "we know" });
}

/** The reporter was told of the appeal and heard: 25 November, 12:00 to 13:00. */
export const reporterHeard: Happened = [
  ...appealed,
  told(at("25 12:00"), reporter1, "appeal", eve),
  heard(eve, at("25 13:00"), reporter1),
];

export function appoints(by: Person, when: Instant, login: string): Input {
  return asks(
    by,
    when,
    { type: "AppointPerson", person: handle(login), reason: "of another project" },
    { allowedTo: "appointers" },
  );
}

export function seconds(by: Person, when: Instant, number?: number): Input {
  return asks(by, when, { type: "SecondAct", number }, { allowedTo: "appointers" });
}

export const reported2 = PartyRef.parse("reported-2");
export const both = (when: string, answer: HearerAnswer) => [
  answers(eve, at(`${when}:00`), answer),
  answers(fay, at(`${when}:10`), answer),
];
export const stands = [...appealed, ...both("26 10", "decision-stands")];
export const lifted = [...reporterHeard, ...both("26 10", "lifted")];
export const changed = [...appealed, ...both("26 10", "changed")];
export const closes = (time: string): Input =>
  asks(eve, at(time), { type: "CloseCase", closing: { as: "resolved" } });
export const refusedWith = (happened: Happened, input: Input) => {
  const [refused] = given(happened, wide).when(input).recordsOf("CommandRefused");
  return refused?.type === "CommandRefused"
    ? [refused.reason, ...parseOwed(refused.detail ?? "")]
    : "followed";
};
export const owedIn = (happened: Happened, under = wide) =>
  nextStep(given(happened, under).state(), under);
export const answerTold = [
  told(at("26 11:00"), reported1, "outcome", eve),
  told(at("26 11:00"), reporter1, "outcome", eve),
];
