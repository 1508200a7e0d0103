import { describe, expect, test } from "vitest";
import { formFactsOf } from "../../../src/domain/case/form-facts-of.ts";
import { WrittenReport } from "../../../src/domain/chapters/intake/written-report.ts";
import { Sha256 } from "../../../src/domain/values/ids.ts";
import { ada, at, config, mal } from "../given.ts";

const empty = {
  what: "They shouted at me.",
  who: "",
  involved: [],
  when: "",
  where: "",
  record: "",
  context: "",
  ongoing: "no",
  danger: "no",
  done: "",
  event_code: "",
  reach: "page",
  address: "",
};
const code = Sha256.parse("c".repeat(64));
const events = [
  { name: "Camp", code: "blue Lantern-7", from: at("20 00:00"), until: at("23 00:00") },
  { name: "Fair", code: "red lantern 8", from: at("23 00:00"), until: at("24 00:00") },
];
const factsOf = (answers: object) =>
  formFactsOf(
    WrittenReport.parse({ ...empty, ...answers }),
    code,
    { ...config, events },
    at("22 16:00"),
    (one, other) => one === other,
  );

describe("what is decided from of a report by the form", () => {
  test("is nothing but how they come back, where they only say what happened", () => {
    expect(factsOf({})).toEqual({
      code,
      reach: "page",
      reported: [],
      involved: [],
      mayConcernRoster: false,
      ongoing: false,
      danger: false,
    });
  });

  test("is the accounts it names, when it was, and an address that is to be used", () => {
    const facts = factsOf({
      who: "@mal",
      when: "2026-11-20",
      ongoing: "yes",
      danger: "yes",
      reach: "mail",
      address: "rin@example.org",
    });
    expect(facts).toMatchObject({
      reported: ["mal"],
      happenedBy: "2026-11-20T23:59:59Z",
      ongoing: true,
      danger: true,
      address: "rin@example.org",
    });
    expect(factsOf({ address: "rin@example.org" })).not.toHaveProperty("address");
  });

  test("is whom of the roster it ticks, and nobody else", () => {
    expect(factsOf({ involved: [ada.id, mal.id] }).involved).toEqual([ada]);
  });

  test("M48: is an organiser's with the code of an event, and what they did is their act", () => {
    const organisers = {
      event_code: " Blue  lantern 7",
      when: "2026-11-21",
      done: "We sent them home.",
    };
    expect(factsOf(organisers)).toMatchObject({ event: "Camp", actedAt: "2026-11-21T23:59:59Z" });
    expect(factsOf({ ...organisers, when: "" })).toMatchObject({ actedAt: at("22 16:00") });
    expect(factsOf({ ...organisers, done: "" })).not.toHaveProperty("actedAt");
  });

  test.each([["no code"], ["red lantern 8"], [""]])(
    "is a report like any other with %j",
    (typed) => {
      const facts = factsOf({ event_code: typed, done: "We sent them home." });
      expect(facts).not.toHaveProperty("event");
      expect(facts).not.toHaveProperty("actedAt");
    },
  );

  test.each([
    ["by a mark", { context: "ask @bo" }],
    ["by a bare login", { where: "bo" }],
    ["in prose, with an ending", { what: "It was Ada's idea." }],
    ["in a link", { record: "https://github.com/EVE/x" }],
    ["in what was done", { done: "Dee spoke with them." }],
  ])("may concern the roster where somebody can be recognised %s", (_, answers) => {
    expect(factsOf(answers).mayConcernRoster).toBe(true);
  });
});
