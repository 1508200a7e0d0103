import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import type { Input } from "../../../src/domain/case/input.ts";
import { noticeOfEvent } from "../../../src/domain/case/notice-of-event.ts";
import { awaitedActs } from "../../../src/domain/case/awaited-acts.ts";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import {
  bodyOf,
  decidingBodyOf,
  isPartyNotLetBack,
  isRecused,
} from "../../../src/domain/who-decides/deciding-body.ts";
import { notRecused } from "../../../src/domain/who-decides/electorate.ts";
import type { Doer, Person } from "../../../src/domain/values/person.ts";
import { says } from "../../messages/told-case.ts";
import { proposed, reprimand } from "../chapters/deciding/deliberating.ts";
import {
  ada,
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
  mal,
  recorded,
  report,
  rin,
} from "../given.ts";

type Happened = readonly (Input | CaseEvent)[];
const filedBy = (by: Doer, ...named: readonly Person[]): Input => ({
  ...report,
  by,
  parties: named.map(({ login }) => ({
    role: "reported" as const,
    identity: { handle: handle(login) },
  })),
});
const outside = filedBy(rin);
const namesBo = [outside, ...says(ada, at("22 17:00"), "/name reported @bo")];
const onlyCommittee: AdoptedConfig = { ...config, council: undefined };
const council = (...members: readonly Person[]): AdoptedConfig => ({
  ...config,
  council: { members, email: "council@example.org", decides: "majority" },
});

/** Who is out then, and on what ground. */
function out(happened: Happened, day: string, under = config): readonly string[] {
  const { recusals } = given(happened, under).until(at(day)).state();
  return recusals.map(({ member, ground }) => `${member.login}: ${ground}`);
}
const answerTo = (happened: Happened, by: Person, day: string, body: string, under = config) =>
  given(happened, under)
    .when(...says(by, at(day), body))
    .added.map((event) => (event.type === "CommandRefused" ? event.reason : event.type));

describe("a member named as a party by another (M4)", () => {
  test("is out at once, and the others are asked", () => {
    const { added } = given([outside]).when(...says(ada, at("22 17:00"), "/name reported @bo"));
    expect(added).toMatchObject([
      { type: "PartyNamed", party: "reported-1", person: bo },
      { type: "MemberRecused", member: bo, ground: "named" },
      { type: "SecondAwaited", act: { act: "keep-out", party: "reported-1", person: bo } },
    ]);
    expect(answerTo(namesBo, bo, "22 18:00", "/second")).toEqual(["recused-from-case"]);
    expect(answerTo(namesBo, ada, "22 18:00", "/second")).toEqual(["needs-another-member"]);
  });

  test("is in again after two days in which nobody agreed, also of a case that was closed", () => {
    expect(out(namesBo, "24 16:59")).toEqual(["bo: named"]);
    expect(out(namesBo, "24 17:00")).toEqual([]);
    const closed = recorded(at("22 18:00"), { type: "CaseClosed", closing: { as: "spam" } }, ada);
    expect(out([...namesBo, closed], "24 17:00")).toEqual([]);
  });

  test("is a party all the same, but none who is not let back, once that time is over", () => {
    const isKeptApart = (day: string, happened: Happened = namesBo) => {
      const state = given(happened).until(at(day)).state();
      return isPartyNotLetBack(bo, state);
    };
    expect([isKeptApart("24 16:59"), isKeptApart("24 17:00")]).toEqual([true, false]);
    const agreed = [...namesBo, ...says(cy, at("23 10:00"), "/second")];
    expect(isKeptApart("30 10:00", agreed)).toBe(true);
    const long = { ...onlyCommittee, committee: { ...config.committee, members: [ada, cy, dee] } };
    const outsider = given(namesBo, long).state();
    expect([isRecused(bo, outsider), isPartyNotLetBack(bo, outsider)]).toEqual([false, true]);
    expect(isPartyNotLetBack(dee, outsider)).toBe(false);
  });

  test("is out for good once another agrees, be it by a name of theirs", () => {
    const seconded = [...namesBo, ...says(cy, at("23 10:00"), "/second")];
    expect(out(seconded, "30 10:00")).toEqual(["bo: party"]);
    expect(awaitedActs(given(seconded).state())).toEqual([]);
    const namedTwice = [...namesBo, ...says(cy, at("23 10:00"), "/name witness @bo")];
    expect(out(namedTwice, "30 10:00")).toEqual(["bo: party"]);
    expect(awaitedActs(given(namedTwice).state())).toEqual([]);
    expect(answerTo(namedTwice, dee, "23 11:00", "/second 1")).toEqual(["already-recused"]);
    const moved = [...namesBo, ...says(cy, at("23 10:00"), "/recuse @bo: they are in it")];
    expect(out([...moved, ...says(dee, at("23 11:00"), "/second 2")], "30 10:00")).toEqual([
      "bo: others",
    ]);
  });

  test("is put out on that one's word once only", () => {
    const again = [...namesBo, ...says(ada, at("23 10:00"), "/name affected @bo")];
    expect(out(again, "24 17:00")).toEqual([]);
    const later = [...namesBo, ...says(ada, at("25 10:00"), "/name affected @bo")];
    expect(out(later, "25 10:00")).toEqual([]);
    const both = ["reported-1", "affected-1"];
    const { pending } = given(later).state();
    expect(pending.map(({ act }) => "party" in act && act.party)).toEqual(both);
    const another = [...later, ...says(cy, at("25 11:00"), "/name witness @bo")];
    expect(out(another, "27 10:59")).toEqual(["bo: named"]);
    expect(out(another, "27 11:00")).toEqual([]);
  });

  test("is a matter for two whenever the second comes late", () => {
    const late = given([...namesBo, ...says(cy, at("25 10:00"), "/second 1")]);
    expect(late.state().recusals).toEqual([{ member: bo, ground: "others" }]);
    const voting = [...namesBo, proposed(at("25 09:00"), reprimand)];
    expect(answerTo(voting, cy, "25 10:00", "/second 1")).toEqual(["vote-is-open"]);
  });

  test("is in again where two others say so, or where it was somebody else", () => {
    const letIn = [
      ...namesBo,
      ...says(cy, at("22 18:00"), "/unrecuse @bo: not so"),
      ...says(dee, at("22 18:30"), "/second 2"),
    ];
    expect(out(letIn, "22 18:30")).toEqual([]);
    const renamed = [...namesBo, ...says(cy, at("22 18:00"), "/rename reported-1 @mal: a typo")];
    expect(out(renamed, "22 18:00")).toEqual([]);
    expect(awaitedActs(given(renamed).state())).toEqual([]);
    expect(answerTo(renamed, dee, "22 19:00", "/second 1")).toEqual(["no-such-party"]);
    const same = [...namesBo, ...says(cy, at("22 18:00"), "/rename reported-1 @bo: them")];
    expect(out(same, "30 18:00")).toEqual(["bo: party"]);
    const twice = [
      ...namesBo,
      ...says(ada, at("22 17:30"), "/name witness @bo"),
      ...says(cy, at("22 18:00"), "/rename reported-1 @mal: a typo"),
    ];
    expect(out(twice, "22 18:00")).toEqual(["bo: named"]);
  });

  test("goes on being out through an appeal, and can still be seconded", () => {
    const appeal = { party: "reported-1" as never, receivedAt: at("22 18:00"), words: "no" };
    const appealed = [...namesBo, recorded(at("22 18:00"), { type: "AppealReceived", ...appeal })];
    expect(out([...appealed, ...says(cy, at("22 19:00"), "/second")], "30 10:00")).toEqual([
      "bo: party",
    ]);
  });

  test("never leaves half of those who decide or fewer: the council says who is out", () => {
    const two = [...namesBo, ...says(ada, at("22 17:10"), "/name reported @cy")];
    const handed = given(two);
    expect(decidingBodyOf(handed.state())).toBe("Executive Council");
    expect(out(two, "22 17:10")).toEqual(["bo: named"]);
    expect(notRecused(handed.state(), config)).toEqual([eve]);
    expect(answerTo(namesBo, ada, "22 17:10", "/name reported @cy", onlyCommittee)).toEqual([
      "too-few-would-remain",
    ]);
    const wrong = [...namesBo, ...says(ada, at("22 17:10"), "/name reported @mal")];
    expect(answerTo(wrong, ada, "22 17:20", "/rename reported-2 @cy: them", onlyCommittee)).toEqual(
      ["too-few-would-remain"],
    );
  });

  test("of both bodies is out of the council too, as long as enough of it stay", () => {
    const both = council(cy, eve, fay, gus);
    const two = [...namesBo, ...says(ada, at("22 17:10"), "/name reported @cy")];
    expect(out(two, "22 17:10", both)).toEqual(["bo: named", "cy: named"]);
    expect(decidingBodyOf(given(two, both).state())).toBe("Executive Council");
    expect(answerTo(namesBo, ada, "22 17:10", "/name reported @cy", council(cy, eve))).toEqual([
      "too-few-would-remain",
    ]);
  });

  test("is a councillor too who does not decide yet", () => {
    const named = [outside, ...says(ada, at("22 17:00"), "/name reported @eve")];
    expect(bodyOf(given(named).state(), config)).not.toContainEqual(eve);
    expect(out(named, "22 17:00")).toEqual(["eve: named"]);
    expect(out(named, "24 17:00")).toEqual([]);
  });
});

describe("whom a report names, of the roster", () => {
  test("is out for good where somebody outside wrote it", () => {
    expect(out([filedBy(rin, bo, cy)], "30 10:00")).toEqual(["bo: party", "cy: party"]);
    expect(out([filedBy("comity", bo)], "30 10:00")).toEqual(["bo: party"]);
  });

  test("is out on a member's word where a member did, for whom another has to agree", () => {
    const filed = filedBy(ada, bo);
    expect(out([filed], "22 16:00")).toEqual(["bo: named"]);
    expect(answerTo([filed], ada, "22 17:00", "/second")).toEqual(["needs-another-member"]);
    expect(out([filed], "24 16:00")).toEqual([]);
    expect(out([filed, ...says(cy, at("22 17:00"), "/second")], "30 16:00")).toEqual(["bo: party"]);
    expect(decidingBodyOf(given([filedBy(ada, bo, cy)]).state())).toBe("Executive Council");
  });

  test("is out for good where they wrote it about themselves", () => {
    expect(out([filedBy(bo, bo)], "30 10:00")).toEqual(["bo: party"]);
    expect(out([filedBy(ada, mal)], "30 10:00")).toEqual([]);
  });
});

describe("before one member's word ends", () => {
  const told = (happened: Happened, day: string, under = config) => {
    const before = given(happened, under);
    const after = before.until(at(day));
    const events = [...before.history(), ...after.added];
    const people = notRecused(after.state(), under);
    const situation = { state: after.state(), config: under, people, emergencySheet: "", events };
    return events
      .filter(({ type }) => type === "RecusalEndNeared" || type === "RecusalEnded")
      .flatMap((event) => noticeOfEvent(event, situation) ?? []);
  };

  test("those who still decide are mentioned once, with the line to copy", () => {
    expect(told(namesBo, "23 16:59")).toEqual([]);
    expect(told(namesBo, "24 16:59")).toEqual([
      expect.stringMatching(
        /^@ada, @cy and @dee: .* bo .*24 Nov 2026, 17:00.*\n```\n\/second 1\n/s,
      ),
    ]);
    expect(told([...namesBo, ...says(cy, at("23 10:00"), "/second")], "24 17:00")).toEqual([]);
  });

  test("they are shown another line where whoever asked has stepped back", () => {
    const stepped = [...namesBo, ...says(ada, at("22 18:00"), "/recuse")];
    expect(told(stepped, "23 17:00").join()).toContain("/recuse @bo: why");
  });

  test("and when it has ended, whoever is in again is told", () => {
    expect(told(namesBo, "24 17:00")).toEqual([
      expect.stringMatching(/^@bo, you decide this case again/),
    ]);
    const letIn = [
      ...namesBo,
      ...says(cy, at("22 18:00"), "/unrecuse @bo: not so"),
      ...says(dee, at("22 18:30"), "/second 2"),
    ];
    expect(told(letIn, "25 17:00")).toEqual([]);
  });
});
