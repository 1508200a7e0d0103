import { describe, expect, test } from "vitest";
import type { Measure } from "../../src/domain/values/measure.ts";
import { linesText } from "../../src/domain/chapters/enacting/lines-text.ts";
import { config } from "../domain/given.ts";
import { ban, caseWith, ended, order } from "../domain/chapters/enacting/some-line.ts";

describe("a ban that people carried out for somebody without a known account", () => {
  test("is theirs to lift, and the line says whom to ask", () => {
    const line = ban({ ...ended, had: undefined, person: undefined, waitsFor: "no-account-known" });
    expect(linesText(caseWith([line]), config)).toContain(
      "**ended and to be lifted:** no GitHub account is known of them, so whoever put them out of sandbox-org by hand lets them in again. Then: `/done 1 how`",
    );
  });
});

test("a line that waits for another case says how to give it up", () => {
  const measure: Measure = { kind: "lift", order: order("a"), words: "a mistake" };
  const line = ban({ measure, order: undefined, organisation: undefined });
  expect(linesText(caseWith([line]), config)).toContain(
    "Comity has asked the case that ordered it. Should that case not answer any more: `/failed 1: why`",
  );
});
