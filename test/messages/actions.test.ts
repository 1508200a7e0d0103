import { describe, expect, test } from "vitest";
import type { Measure } from "../../src/domain/values/measure.ts";
import { actionsText } from "../../src/domain/chapters/enacting/actions-text.ts";
import { config } from "../domain/given.ts";
import { ban, caseWith, ended, order } from "../domain/chapters/enacting/some-action.ts";

describe("a ban that people carried out for somebody without a known account", () => {
  test("is theirs to lift, and the action says whom to ask", () => {
    const action = ban({
      ...ended,
      had: undefined,
      person: undefined,
      waitsFor: "no-account-known",
    });
    expect(actionsText(caseWith([action]), config)).toContain(
      "**ended and to be lifted:** no GitHub account is known of them, so whoever put them out of sandbox-org by hand lets them in again. Then: `/done 1 how`",
    );
  });
});

test("an action that waits for another case says how to give it up", () => {
  const measure: Measure = { kind: "lift", order: order("a"), words: "a mistake" };
  const action = ban({ measure, order: undefined, organisation: undefined });
  expect(actionsText(caseWith([action]), config)).toContain(
    "Comity has asked the case that ordered it. Should that case not answer any more: `/failed 1: why`",
  );
});
