import { describe, expect, test } from "vitest";
import {
  partiesNamedIn,
  happenedByOf,
  isFilledForm,
  receivedIn,
  reportHeadings,
  saysOngoing,
  reportFields,
  unclearIn,
} from "../../../../src/domain/chapters/reporting/report-form.ts";
import { at } from "../../given.ts";

const body =
  "### Reporter\n\nsomebody\n\n### Reported\n\n_No response_\n\n### When\n\nyesterday\nin the evening\n";

describe("a report form", () => {
  test("gives the answers under their headings", () => {
    expect([...reportFields(body)]).toEqual([
      ["Reporter", "somebody"],
      ["When", "yesterday\nin the evening"],
    ]);
  });

  test("is told from what somebody writes by all its headings, in their order", () => {
    const filled = reportHeadings.map((heading) => `### ${heading}\r\n\r\nwords\r\n`);
    expect(isFilledForm(filled.join("\n"))).toBe(true);
    expect(isFilledForm(`### More\n${filled.join("\n")}`)).toBe(true);
    expect(isFilledForm(filled.toReversed().join("\n"))).toBe(false);
    expect(isFilledForm(filled.slice(1).join("\n"))).toBe(false);
    expect(isFilledForm([...filled, ...filled].join("\n"))).toBe(false);
    expect(isFilledForm("They shouted at me.")).toBe(false);
  });

  test("is not needed: any body is a report", () => {
    expect([...reportFields("They shouted at me.")]).toEqual([]);
  });

  test("cannot answer a question twice", () => {
    expect(reportFields("### When\n\na\n\n### When\n\nb").get("When")).toBe("a");
  });
});

describe("whom a report form names", () => {
  const named = (reporter: string, reported: string) =>
    partiesNamedIn(`### Reporter\n\n${reporter}\n\n### Reported\n\n${reported}\n`).map(
      ({ role, identity }) => `${role} ${identity.handle}`,
    );

  test("is nobody where it is not filled in, nor in any other body", () => {
    expect(named("_No response_", "_No response_")).toEqual([]);
    expect(partiesNamedIn("It was @mal.")).toEqual([]);
  });

  test("is one reporter, and everybody reported, each once", () => {
    expect(named("@rin, and @pat was there", "@mal and (@Mal), @dee!")).toEqual([
      "reporter rin",
      "reported mal",
      "reported dee",
    ]);
  });

  test.for([
    "mal, without a mark",
    "mal@example.org",
    "https://example.org/@mal",
    "@mal@example.org",
    "@mal-, who is nobody",
    "@mal_at_work",
    `@${"m".repeat(40)}`,
  ])("is nobody by anything but a login of GitHub's: %s", (reported) => {
    expect(named("_No response_", reported)).toEqual([]);
  });

  test("is told where it cannot be read, but for whom a reporter mentions beside", () => {
    const unclear = (reporter: string, reported: string) =>
      unclearIn(`### Reporter\n\n${reporter}\n\n### Reported\n\n${reported}\n`);
    expect(unclear("rin", "@mal with @bo")).toEqual([
      { role: "reporter", as: "bare", login: "rin" },
      { role: "reported", as: "beside", login: "bo" },
    ]);
    expect(unclear("@rin and my friend @pat", "somebody else")).toEqual([
      { role: "reported", as: "unread" },
    ]);
    expect(unclear("@rin", "*No response*")).toEqual([]);
    expect(unclearIn("It was @mal.")).toEqual([]);
  });

  test("is twenty people at most", () => {
    const many = Array.from({ length: 21 }, (_, i) => `@mal${i}`);
    expect(named("_No response_", many.join(" "))).toHaveLength(20);
  });
});

describe("when a report was received", () => {
  const created = at("22 16:00");
  const form = (received: string | undefined) =>
    received === undefined ? "" : `### Received\n\n${received}\n`;
  test.for([
    { title: "when its issue was created", received: undefined, at: "22 16:00" },
    { title: "when the form says, if earlier", received: "2026-11-21 09:30", at: "21 09:30" },
    { title: "at midnight UTC of a day", received: "2026-11-21", at: "21 00:00" },
    { title: "in another time zone", received: "2026-11-21 09:30 +0200", at: "21 07:30" },
    { title: "on the day before", received: "yesterday 14:00", at: "21 14:00" },
    { title: "by the name of the month", received: "20 Nov 2026", at: "20 00:00" },
    { title: "never after the issue", received: "2026-11-25", at: "22 16:00" },
    { title: "with the issue where it is no date", received: "yesterday evening", at: "22 16:00" },
  ])("$title", ({ received, at: expected }) => {
    expect(receivedIn(form(received), created).receivedAt).toBe(at(expected));
  });

  test.for([
    ["yesterday evening", "no-date"],
    ["last week", "no-date"],
    ["1999-12-31", "no-date"],
    ["tomorrow", "after-the-issue"],
    ["yesterday", undefined],
    [undefined, undefined],
  ] as const)("is said where it is not when the form says: %s", ([received, why]) => {
    expect(receivedIn(form(received), created).notRead).toBe(why);
  });
});

describe("by when it had happened", () => {
  test.for([
    ["2026-11-20", "20 23:59:59"],
    ["2026-11-20 14:00", "20 14:00"],
    ["2026-11-22", undefined],
    ["2026-11-23", undefined],
    ["yesterday evening", undefined],
    ["_No response_", undefined],
  ] as const)("%s", ([answer, expected]) => {
    const happened = happenedByOf(`### When\n\n${answer}\n`, at("22 16:00"));
    expect(happened).toBe(expected && at(expected));
  });

  test("is not known of a text that is no form", () => {
    expect(happenedByOf("Somebody shouted.", at("22 16:00"))).toBeUndefined();
  });
});

describe("whether a report says that it is still going on", () => {
  test.for([
    ["Yes", true],
    ["yes, in the chat", true],
    ["No", false],
    ["I do not know", false],
    ["Yesterday", false],
  ] as const)("%s", ([answer, expected]) => {
    expect(saysOngoing(`### Ongoing\n\n${answer}\n`)).toBe(expected);
  });

  test("where it does not ask, it does not", () => {
    expect(saysOngoing("Somebody shouted.")).toBe(false);
  });
});
