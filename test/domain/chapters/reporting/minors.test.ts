import { describe, expect, test } from "vitest";
import minor from "../../../../src/domain/chapters/reporting/commands/minor.ts";
import { surroundingsOf } from "../../../../src/domain/chapters/deciding/surroundings.ts";
import { measureProblems } from "../../../../src/domain/chapters/deciding/measure-problems.ts";
import { heldNotice } from "../../../../src/domain/chapters/corresponding/letter-text.ts";
import { addressOf, wayTo } from "../../../../src/domain/chapters/corresponding/way-to-somebody.ts";
import { partiesText } from "../../../../src/domain/chapters/reviewing/parties-text.ts";
import { Measure } from "../../../../src/domain/values/measure.ts";
import { Sha256 } from "../../../../src/domain/values/ids.ts";
import { PartyRef } from "../../../../src/domain/values/party.ts";
import { refuse } from "../../../../src/domain/kernel/refusal.ts";
import { reported1, underReview } from "../deciding/deliberating.ts";
import { asks, at, bo, config, given, recorded, reporter1 } from "../../given.ts";

const note = (isMinor: boolean, address?: string, party = reported1) =>
  asks(bo, at("22 17:00"), { type: "NoteAge", party, isMinor, address });
const guardian = "parent@example.org";
const page = recorded(at("22 16:30"), {
  type: "CodeGiven",
  party: reported1,
  code: Sha256.parse("c".repeat(64)),
});

describe("a minor (M57)", () => {
  test("is written to by way of their guardian, where an address is known", () => {
    const noted = given([...underReview, page]).when(note(true, guardian));
    noted.records({ type: "AgeNoted", party: reported1, isMinor: true, address: guardian });
    const state = noted.state();
    expect(addressOf(reported1, state)).toBe(guardian);
    expect(wayTo(reported1, state, config)).toBe("mail");
    const held = { letter: "question", party: reported1, at: at("22 17:10"), way: "mail" } as const;
    expect(heldNotice(held, state, config)).toContain("is a minor: their guardian gets it by mail");
    expect(partiesText(state)).toContain("a minor, whose guardian gets the letters");
  });

  test("is written to as everybody else while no guardian is known, which is asked for", () => {
    const state = given([...underReview, page, note(true)]).state();
    expect(wayTo(reported1, state, config)).toBe("page");
    expect(partiesText(state)).toContain("`/minor reported-1 guardian parent@example.org`");
  });

  test("is not reprimanded in public", () => {
    const reprimand = Measure.parse({ kind: "public-reprimand", to: reported1, venue: "the chat" });
    const problems = (...noted: ReturnType<typeof note>[]) => {
      const state = given([...underReview, ...noted]).state();
      return measureProblems([reprimand], surroundingsOf(state, config, at("22 18:00")));
    };
    expect(problems()).toEqual([]);
    expect(problems(note(true))).toMatchObject([{ path: ["measures", 0, "kind"] }]);
    expect(problems(note(true), { ...note(false), at: at("22 17:30") })).toEqual([]);
  });

  test("is noted once, and of somebody in the case", () => {
    const noted = given([...underReview, note(true, guardian)]);
    noted.when(note(true, guardian)).isRefused("age-noted-already");
    expect(noted.when(note(true, "other@example.org")).recordsOf("AgeNoted")).toHaveLength(1);
    given(underReview).when(note(false)).isRefused("age-noted-already");
    given(underReview)
      .when(note(true, undefined, PartyRef.parse("reported-9")))
      .isRefused("no-such-party");
    const other = given([...underReview, note(true, undefined, reporter1)]).state();
    expect(other.parties.find(({ ref }) => ref === reported1)?.minor).toBeUndefined();
  });
});

describe("`/minor`", () => {
  const read = (words: string) => minor.read(words, at("22 17:00"));
  const party = reported1;

  test.each([
    ["reported-1", { isMinor: true, address: undefined }],
    ["reported-1 guardian parent@example.org", { isMinor: true, address: guardian }],
    ["reported-1 of-age", { isMinor: false, address: undefined }],
  ])("%s", (words, noted) => {
    expect(read(words)).toEqual({ type: "NoteAge", party, ...noted });
  });

  test.each(["", "mal", "reported-1 guardian", "reported-1 guardian @rin", "reported-1 twelve"])(
    "does not understand %j",
    (words) => {
      expect(read(words)).toEqual(refuse("arguments-not-understood", "minor"));
    },
  );
});
