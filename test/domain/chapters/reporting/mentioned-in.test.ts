import { describe, expect, test } from "vitest";
import { openCase } from "../../../../src/domain/case/open-case.ts";
import type { CaseEvent } from "../../../../src/domain/case/case-event.ts";
import type { EventBody } from "../../../../src/domain/case/event-body.ts";
import { mentionedIn } from "../../../../src/domain/chapters/reporting/mentioned-in.ts";
import { bo, config, eve, given, handle, report } from "../../given.ts";
import { writing } from "../../../fakes/writing.ts";

const opens = (title: string, body: string, accounts = new Map()) =>
  openCase(
    { ...report, title, mentions: mentionedIn(title, body) },
    config,
    { accounts, owners: new Set(), writing },
    (happened: EventBody): CaseEvent => ({
      ...happened,
      at: report.at,
      by: report.by,
      cause: report.cause,
    }),
  ).map(({ type }) => type);

describe("a report that mentions somebody of committee or council", () => {
  test.for([
    ["by their login", "It was @bo."],
    ["in capitals", "It was @BO"],
    ["by their profile", "See https://github.com/bo"],
    ["by what is theirs", "See https://github.com/bo/project/issues/3"],
    ["by their profile in brackets", "[he](https://www.github.com/Bo?tab=repositories)"],
    ["in an address", "It is @bo@mastodon.example"],
    ["with a mark of full width", "It was ＠bo"],
    ["in letters of full width", "It was ＠ｂｏ"],
    ["with a mark written as an entity", "It was &#64;bo"],
    ["around what nobody sees", "It was @b\u200Bo"],
    ["around a filler", "It was @b\u3164o"],
    ["around a soft hyphen", "It was @\u00ADbo"],
    ["in letters that look like theirs", "It was @b\u043E"],
    ["in an address with a letter by its number", "See https://github.com/b%6F"],
    ["in italics", "It was _@bo_"],
    ["as what is somebody's", "It was @bo's brother"],
    ["as the whole of a field", "### Reported\n\nbo\n\n### When\n\ntoday"],
    ["among few words of a field", "### Reported\n\nBo, mal\n\n### When\n\ntoday"],
    ["in any field", "### Context\n\n(bo)\n"],
    ["as the whole report", "bo"],
    ["as a councillor", "@eve was there"],
  ] as const)("belongs in a room from the beginning: %s", ([, body]) => {
    expect(opens("Trouble", body)).toEqual(["ReportReceived", "CaseSealed"]);
  });

  test("is found by a login that ends in a hyphen, as old accounts may, and by what is before it", () => {
    expect(mentionedIn("", "It was @bo- and @bo--elder").marked).toEqual([
      "bo",
      "bo-",
      "bo--elder",
    ]);
  });

  test("says so no more where it does anyway", () => {
    const parties = [{ role: "reported" as const, identity: { handle: handle("bo") } }];
    const types = given([
      { ...report, by: "comity", parties, mentions: mentionedIn("", "@bo") },
    ]).history();
    expect(types.map(({ type }) => type)).toEqual([
      "ReportReceived",
      "PartyNamed",
      "MemberRecused",
    ]);
  });

  test("does so where the title says it, or a login that is theirs by now", () => {
    expect(opens("Trouble with @bo", "He shouted.")).toContain("CaseSealed");
    expect(opens("Trouble", "@robert", new Map([[handle("robert"), bo]]))).toContain("CaseSealed");
    expect(opens("Trouble", "@robert", new Map([[handle("robert"), eve]]))).toContain("CaseSealed");
  });

  test.for([
    ["somebody else's login", "It was @mal, @bobby and @b\u0436"],
    ["an address of theirs elsewhere", "bo@example.org wrote, and he went on to write"],
    ["the same letters in a sentence", "They said bo and went away."],
    ["nobody", "### Reported\n\n_No response_\n"],
  ] as const)("is another than one with %s", ([, body]) => {
    expect(opens("Trouble", body)).toEqual(["ReportReceived"]);
  });
});
