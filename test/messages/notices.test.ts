import { expect, test } from "vitest";
import { ClockName } from "../../src/domain/case/clock-name.ts";
import { handedOverText } from "../../src/domain/who-decides/handed-over-text.ts";
import { placed, type PlannedAction } from "../../src/domain/values/planned-action.ts";
import { dismissalSentence } from "../../src/domain/chapters/deciding/dismissed-review-text.ts";
import {
  enactedNotice,
  liftedNotice,
  perhapsCarriedOutNotice,
} from "../../src/domain/chapters/enacting/enacted-notice.ts";
import {
  deadlinesMissedNotice,
  deadlinesNearNotice,
} from "../../src/domain/case/deadline-notices.ts";
import { HandOverGround } from "../../src/domain/who-decides/who-decides-events.ts";
import { Cause } from "../../src/domain/values/ids.ts";
import { PartyRef } from "../../src/domain/values/party.ts";
import { ban } from "../domain/chapters/enacting/some-action.ts";
import { reported1, reprimand } from "../domain/chapters/deciding/deliberating.ts";
import { ada, at, bo, cy, dee, pat, reporter1 } from "../domain/given.ts";
import { matchesPage, type Entry } from "./page.ts";
import { after } from "./part-of.ts";
import { says } from "./told-case.ts";
import { acknowledged, wide } from "./typical-cases.ts";

const everybody = [ada, bo, cy, dee];
const away = { ...wide, away: [{ who: dee, from: at("20 00:00"), until: at("30 00:00") }] };
const whole = after(acknowledged, at("22 16:40"));
const some = after(
  [...acknowledged, ...says(ada, at("22 17:00"), "/recuse")],
  at("22 17:00"),
  away,
);
const few = after(
  [...acknowledged, ...[ada, bo].flatMap((one, i) => says(one, at(`22 17:0${i}`), "/recuse"))],
  at("22 17:01"),
);

/** Three quarters of a promise's time have passed, or all of it. */
const passing = ClockName.options.flatMap((name): readonly Entry[] => {
  const isToNobody = ["resolution", "deadlock", "unilateral action", "mediation"].includes(name);
  const whose = name === "appeal" ? reported1 : reporter1;
  const party = isToNobody ? undefined : whose;
  const one = { name, party, dueAt: at("23 16:00") };
  return [
    [`${name} nears its deadline`, deadlinesNearNotice(everybody, [one], [reporter1])],
    [`${name} is past its deadline`, deadlinesMissedNotice(everybody, [one], [reporter1])],
  ];
});
const reporter2 = PartyRef.parse("reporter-2");
const together = (...parties: readonly PartyRef[]) => [
  { name: "resolution" as const, party: undefined, dueAt: at("29 16:00") },
  ...parties.map((party) => ({ name: "update" as const, party, dueAt: at("29 16:00") })),
];
const atOnce: readonly Entry[] = [
  [
    "the week nears its end, for one of two reporters",
    deadlinesNearNotice(everybody, together(reporter1), [reporter1, reporter2]),
  ],
  [
    "the week is over, for both",
    deadlinesMissedNotice(everybody, together(reporter1, reporter2), [reporter1, reporter2]),
  ],
];

const { number, measure, order, person } = ban();
/** A ban in a space that somebody looks after. */
const put: PlannedAction = { line: number, measure, order, person, space: "conference chat" };
const byChair: PlannedAction = { line: 2, measure: reprimand };
const ordered = (planned: PlannedAction, state = whole, config = wide) =>
  enactedNotice([planned], state, config) ?? "Nothing.";

const room = { since: at("22 16:00") };
const [cause, another] = ["IC_1#1", "I_1"].map((one) => Cause.parse(one));
const begun = (since: Cause | undefined) => [{ type: "CaseBegunInRoom", cause: since! }];
const handedOver = HandOverGround.options.map((ground): Entry => {
  const there = { people: [ada, bo], state: { room }, events: begun(another) };
  return [
    `the council has a case in a room: ${ground}`,
    handedOverText({ cause: cause!, ground }, there) ?? "Nothing.",
  ];
});

test.each([
  ["that is in no room", undefined, [ada], another],
  ["that began there as the council's", room, [ada], cause],
  ["that nobody decides", room, [], another],
])("nobody is told of a hand-over in a case %s", (_, place, people, since) => {
  const event = { cause: cause!, ground: "asked" } as const;
  const there = { people, state: { room: place }, events: begun(since) };
  expect(handedOverText(event, there)).toBeUndefined();
});

const enacted: readonly Entry[] = [
  ["a ban with an end", ordered({ ...put, steward: "steward@example.org", until: at("29 17:00") })],
  [
    "a ban without an end, told before",
    ordered({ ...put, measure: ban({}, "before").measure, steward: "steward@example.org" }),
  ],
  [
    "a ban of somebody without an account, told after",
    ordered({ line: number, measure: ban({}, "after").measure, steward: "steward@example.org" }),
  ],
  ["a reprimand", ordered(byChair)],
  ["a reprimand while somebody is out", ordered(byChair, some, away)],
  ["a reprimand while nobody acts as chair", ordered(byChair, few)],
  [
    "a public reprimand",
    ordered({
      line: 3,
      measure: {
        kind: "public-reprimand",
        to: reported1,
        venue: "the forum",
        also: "the blog",
        tell: "with",
      },
    }),
  ],
  [
    "an apology",
    ordered({
      line: 3,
      measure: {
        kind: "apology-request",
        from: reported1,
        to: reporter1,
        manner: "public",
        tell: "with",
      },
    }),
  ],
  ["a ban that ended", liftedNotice([placed(put)]) ?? ""],
  ["a ban that ended and may have been carried out", perhapsCarriedOutNotice([placed(put)]) ?? ""],
];

const dismissed: readonly Entry[] = [
  ["the review of somebody who is out", dismissalSentence(ada, some, away)],
  ["the review of somebody who is away", dismissalSentence(dee, some, away)],
  [
    "the review of somebody who has no vote",
    dismissalSentence(cy, whole, { ...wide, withoutVote: [cy] }),
  ],
  ["the review of somebody who does not decide", dismissalSentence(pat, whole, wide)],
];

test("each notice says what it said", async () => {
  await matchesPage("notices", [...passing, ...atOnce, ...handedOver, ...enacted, ...dismissed]);
});
