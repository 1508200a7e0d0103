import { describe, expect, test } from "vitest";
import type { EventBody } from "../../../../src/domain/case/event-body.ts";
import { linesAfter, type LineEvent } from "../../../../src/domain/chapters/enacting/line.ts";
import { at, recorded } from "../../given.ts";
import { ban, ended } from "./some-line.ts";

/** What a line says after an event as an older version stored it. */
function after(body: EventBody & { readonly type: LineEvent["type"] }, line = ban()) {
  const event = recorded(at("22 18:00"), body);
  const [changed] = linesAfter([line], event as LineEvent);
  return changed;
}

describe("what older records say of an organisation", () => {
  test.each([
    [true, "removed"],
    [false, "free"],
  ])("somebody blocked before: %s", (wasBlocked, before) => {
    const noted = { line: 1, wasBlocked, membership: "member", wasInvited: false } as const;
    expect(after({ type: "StandingNoted", ...noted, collaboratedOn: ["docs"] })?.had).toEqual({
      before,
      evidence: { membership: "member", wasInvited: false, collaboratedOn: ["docs"] },
    });
    const unknown = after({ type: "StandingNoted", ...noted, collaboratedOn: "unknown" });
    expect(unknown?.had?.evidence).toMatchObject({ collaboratedOn: "unknown" });
  });

  test.each([
    ["unblocked", "lifted"],
    ["rejoined", "let-in-again"],
    ["account-gone", "account-gone"],
  ] as const)("undone by hand: %s", (what, undone) => {
    const event = { type: "DriftNoticed", line: 1, what } as const;
    expect(after(event)?.drift).toMatchObject({ what: undone });
  });

  test.each([
    ["blocked-before", "restricted-before"],
    ["other-order", "other-order"],
    [undefined, undefined],
  ] as const)("kept at the end: %s", (kept, now) => {
    const event = { type: "LineLifted", line: 1, proof: "seen", ...(kept && { kept }) } as const;
    expect(after(event, ban(ended))?.lifted).toEqual({ at: at("22 18:00"), kept: now });
  });
});
