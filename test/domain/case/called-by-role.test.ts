import { describe, expect, test } from "vitest";
import { calledByRole } from "../../../src/domain/case/called-by-role.ts";
import { refuse } from "../../../src/domain/kernel/refusal.ts";
import { ada, asks, at, given, handle, report, rin } from "../given.ts";

const { parties } = given([
  {
    ...report,
    by: rin,
    parties: [{ role: "reported" as const, identity: { handle: handle("mal") } }],
  },
]).state();
const notUnderstood = (verb: string, text: string) =>
  calledByRole(refuse("arguments-not-understood", verb), { verb, text }, { parties });

describe("a command that calls somebody by another name than their role", () => {
  test.each([
    ["told", "/told @MAL outcome", "reported-1"],
    ["heard", "/heard mal, he is sorry", "reported-1"],
    ["heard", "/heard reported: he is sorry", "reported-1"],
    ["told", "/told reporter1 receipt", "reporter-1"],
    ["act", "/act ban @mal for 3d", "reported-1"],
  ])("/%s is told how they are called: %s", (verb, text, ref) => {
    expect(notUnderstood(verb, text)).toEqual(refuse("called-by-role", ref));
  });

  test.each([
    ["told", "/told everyone: mal"],
    ["told", "/told witness receipt"],
    ["name", "/name mal"],
  ])(
    "/%s is refused as before where nobody is meant, or a login belongs there: %s",
    (verb, text) => {
      expect(notUnderstood(verb, text)).toEqual(refuse("arguments-not-understood", verb));
    },
  );

  test("is refused for whatever else is wrong with it", () => {
    const refusal = refuse("date-has-passed");
    expect(calledByRole(refusal, { verb: "told", text: "/told mal" }, { parties })).toBe(refusal);
  });

  test("reaches whoever wrote it", () => {
    const asked = asks(ada, at("22 17:00"), refuse("arguments-not-understood", "told"));
    const named = { ...asked, verb: "told", text: "/told reporter receipt" };
    given([report]).when(named).isRefused("called-by-role");
  });
});
