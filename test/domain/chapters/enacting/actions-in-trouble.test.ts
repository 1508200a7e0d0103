import { onGitHub } from "../../../fakes/spaces.ts";
import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import { replay } from "../../../../src/domain/case/replay.ts";
import { Cause } from "../../../../src/domain/values/ids.ts";
import type { Instant } from "../../../../src/domain/values/time.ts";
import { answersOwed } from "../../../../src/reconcile/show/answers.ts";
import { answered, bans, opened, stepsBack } from "../urgent-action/said-alone.ts";
import { ada, at, bo, config, cy, given, recorded } from "../../given.ts";

const two = {
  ...config,
  spaces: [onGitHub("github", "sandbox-org", "other-org")],
};
const said = [...opened, answered(at("22 16:20")), bans(bo, at("22 17:00"))];
const ordered = given([], two).when(...startOf(said)).added;

function startOf<One>(all: readonly One[]): [One, ...One[]] {
  const [first, ...rest] = all;
  if (!first) throw new Error("nothing was said");
  return [first, ...rest];
}

const handedOver = (number: number, when: Instant): CaseEvent => ({
  ...recorded(when, { type: "LineHandedToPeople", line: number, reason: "permission-missing" }),
  cause: Cause.parse(`space:LineHandedToPeople ${number}:${when}`),
});
const done = (number: number) =>
  recorded(at("22 17:01"), { type: "LineDone", line: number, proof: "GET lists 1011" });
const unblocked = (number: number) =>
  recorded(at("23 09:00"), { type: "DriftNoticed", line: number, what: "unblocked" });
const tried = recorded(at("22 18:00"), { type: "LinesTriedAgain", lines: [1] }, cy);
const closed = recorded(
  at("22 19:00"),
  { type: "CaseClosed", closing: { as: "not-ours", to: "the venue" } },
  bo,
);

/** The answers beside those that the ban itself brought, and the naming before it. */
function answers(more: readonly CaseEvent[]) {
  const events = [...ordered, ...more];
  const state = replay(events);
  if (!state) throw new Error("no case");
  const [, , ...others] = answersOwed(events, state, two, new Map(), "");
  return others;
}

const comments = (...more: readonly CaseEvent[]) => answers(more).map(({ body }) => body);
const keysOf = (...more: readonly CaseEvent[]) => answers(more).map(({ key }) => key);

describe("everybody who decides is told with a mention", () => {
  test("what Comity could not carry out, all that one look found in one comment", () => {
    const standing = { wasBlocked: false, membership: "none", wasInvited: false } as const;
    const [notice, ...more] = comments(
      handedOver(1, at("22 17:01")),
      recorded(at("22 17:01"), { type: "StandingNoted", line: 2, ...standing, collaboratedOn: [] }),
      handedOver(2, at("22 17:01:09")),
    );
    expect(more).toEqual([]);
    expect(notice).toMatch(/^@ada, @bo, @cy and @dee: \*\*Comity could not do this\*\*/);
    expect(notice).toMatch(
      /- \*\*1\*\* the ban `\w+` of reported-1 \(the person reported\) in sandbox-org, until /,
    );
    expect(notice).toMatch(
      /- \*\*2\*\* the ban `\w+` of reported-1 \(the person reported\) in other-org, until /,
    );
    expect(notice).toContain("An owner allows it");
    expect(notice).toContain("`/done 2 how` or `/failed 2: why`");
    expect(notice).not.toContain("threats");
  });

  test("what another look found, in another", () => {
    expect(comments(handedOver(1, at("22 17:01")), handedOver(2, at("22 17:09")))).toEqual([
      expect.stringContaining("**1**"),
      expect.stringContaining("**2**"),
    ]);
  });

  test("again with what was found right after it, so that nothing is missed", () => {
    const both = comments(handedOver(1, at("22 17:01")), handedOver(2, at("22 17:01:30")));
    expect(both).toEqual([expect.stringMatching(/\*\*1\*\*.*\*\*2\*\*/s)]);
    const keys = [[1], [1, 2]].map((numbers) =>
      keysOf(...numbers.map((number) => handedOver(number, at(`22 17:01:0${number}`)))),
    );
    expect(keys[0]).not.toEqual(keys[1]);
  });

  test("what could not be lifted, although the case is closed", () => {
    const [notice] = comments(done(1), closed, ...ended(), handedOver(1, at("25 17:05")));
    expect(notice).toMatch(
      /^@ada, @bo, @cy and @dee: .*\*\*ended and to be lifted:\*\* Comity may/s,
    );
  });

  test("what somebody else undid, although the case is closed", () => {
    expect(comments(done(1), closed, unblocked(1))).toEqual([
      expect.stringMatching(
        /^@ada, @bo, @cy and @dee: \*\*a ban does not hold any more:\*\*.*unblocked by somebody else.*`\/enact` puts it back/s,
      ),
    ]);
  });

  test("unless they are out of the case", () => {
    const out = given([...said, handedOver(1, at("22 17:01"))], two).when(
      stepsBack(ada, at("22 17:02")),
    ).added;
    const [notice] = comments(handedOver(1, at("22 17:01")), ...out);
    expect(notice).toMatch(/^@bo, @cy and @dee: /);
  });
});

describe("nobody is told any more", () => {
  test("what was tried again since, until it fails again", () => {
    const first = handedOver(1, at("22 17:01"));
    expect(comments(first, tried)).toEqual([]);
    expect(comments(first, tried, handedOver(1, at("22 18:01")))).toHaveLength(1);
  });

  test("what people did since", () => {
    expect(comments(handedOver(1, at("22 17:01")), done(1))).toEqual([]);
  });

  test("of a ban undone by hand that has ended since", () => {
    expect(comments(done(1), unblocked(1), ...ended())).toEqual([]);
  });
});

function ended(): readonly CaseEvent[] {
  const order = replay(ordered)?.actions[0]?.order;
  if (!order) throw new Error("no ban");
  return [recorded(at("25 17:00"), { type: "OrderEnded", order, because: "lifted" })];
}
