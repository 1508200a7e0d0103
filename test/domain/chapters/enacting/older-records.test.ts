import { describe, expect, test } from "vitest";
import type { EventBody } from "../../../../src/domain/case/event-body.ts";
import { actionsAfter, type ActionEvent } from "../../../../src/domain/chapters/enacting/action.ts";
import { at, recorded } from "../../given.ts";
import { ban, ended, inForce } from "./some-action.ts";

/** What an action says after an event as an older version stored it. */
function after(body: EventBody & { readonly type: ActionEvent["type"] }, action = ban()) {
  const event = recorded(at("22 18:00"), body);
  const [changed] = actionsAfter([action], event as ActionEvent);
  return changed?.life;
}

describe("what older records say of an organisation", () => {
  test.each([
    [true, "removed"],
    [false, "free"],
  ])("somebody blocked before: %s", (wasBlocked, before) => {
    const noted = { line: 1, wasBlocked, membership: "member", wasInvited: false } as const;
    const evidence = { membership: "member", wasInvited: false, collaboratedOn: ["docs"] };
    expect(after({ type: "StandingNoted", ...noted, collaboratedOn: ["docs"] })).toEqual({
      is: "noted",
      had: { before, evidence },
    });
    const unknown = after({ type: "StandingNoted", ...noted, collaboratedOn: "unknown" });
    expect(unknown).toMatchObject({ had: { evidence: { collaboratedOn: "unknown" } } });
  });

  test.each([
    ["unblocked", "lifted"],
    ["rejoined", "let-in-again"],
    ["account-gone", "account-gone"],
  ] as const)("undone by hand: %s", (what, undone) => {
    const event = { type: "DriftNoticed", line: 1, what } as const;
    expect(after(event, ban(inForce))).toMatchObject({ is: "undone", what: undone });
  });

  test.each([
    ["blocked-before", "restricted-before"],
    ["other-order", "other-order"],
    [undefined, undefined],
  ] as const)("kept at the end: %s", (kept, now) => {
    const event = { type: "LineLifted", line: 1, proof: "seen", ...(kept && { kept }) } as const;
    expect(after(event, ban(ended))).toMatchObject({ is: "lifted", kept: now });
  });
});
