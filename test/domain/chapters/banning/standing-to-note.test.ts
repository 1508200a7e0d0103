import { describe, expect, test } from "vitest";
import { isAppLine, type AppLine } from "../../../../src/domain/chapters/banning/app-line.ts";
import type { Had, Line } from "../../../../src/domain/chapters/enacting/line.ts";
import type { ListedBan } from "../../../../src/domain/chapters/banning/listed-ban.ts";
import { standingToNote } from "../../../../src/domain/chapters/banning/standing-to-note.ts";
import { at } from "../../given.ts";
import { ban, ended, inForce, listed, nothingHad, order } from "../enacting/some-line.ts";

function app(change: Partial<Line> = {}): AppLine {
  const line = ban(change);
  if (!isAppLine(line)) throw new Error("not the app's");
  return line;
}

const blocked: Had = { ...nothingHad, wasBlocked: true };
const over = { at: at("23 17:00"), because: "time" as const };
const second = (change: Partial<Line>) => ban({ line: 2, order: order("c"), ...change });

describe("what somebody has", () => {
  test("is noted before anything is taken", () => {
    const seen: Had = { ...nothingHad, membership: "member", collaboratedOn: ["site", "docs"] };
    expect(standingToNote(app(), seen, [], [])).toEqual({
      ...seen,
      collaboratedOn: ["docs", "site"],
    });
  });

  test("is not noted twice", () => {
    const had: Had = { ...nothingHad, collaboratedOn: ["site", "docs"] };
    expect(standingToNote(app({ had }), had, [], [])).toBeUndefined();
  });

  test("stays noted where an earlier look has taken it", () => {
    const had: Had = { ...nothingHad, membership: "member", wasInvited: true };
    expect(standingToNote(app({ had }), blocked, [], [])).toBeUndefined();
  });

  test("is unknown once and for all where GitHub did not say", () => {
    const unknown: Had = { ...nothingHad, collaboratedOn: "unknown" };
    const known: Had = { ...nothingHad, collaboratedOn: ["docs"] };
    expect(standingToNote(app(), unknown, [], [])).toEqual(unknown);
    expect(standingToNote(app({ had: known }), unknown, [], [])).toEqual(unknown);
    expect(standingToNote(app({ had: unknown }), known, [], [])).toBeUndefined();
  });

  test("is noted again where there is more by now", () => {
    const seen: Had = { ...nothingHad, membership: "member" };
    expect(standingToNote(app({ had: nothingHad }), seen, [], [])).toEqual(seen);
  });
});

describe("a block that is there already", () => {
  test.each<[string, readonly Line[], readonly ListedBan[], boolean]>([
    ["is somebody else's", [], [], true],
    ["is the app's where another ban of this case holds", [second(inForce)], [], false],
    ["is the app's where that has just ended", [second(ended)], [], false],
    [
      "is somebody else's where that was lifted",
      [second({ ...ended, lifted: { at: over.at, kept: undefined } })],
      [],
      true,
    ],
    [
      "is somebody else's where it was so for the other ban",
      [second({ ...inForce, had: blocked })],
      [],
      true,
    ],
    ["is the app's where another case's ban holds", [], [listed("held")], false],
    [
      "is somebody else's where the register still lists this case's own ban, which was lifted",
      [second({ ...ended, order: order("b"), lifted: { at: over.at, kept: undefined } })],
      [listed("held")],
      true,
    ],
    [
      "is the app's where beside this case's ban another's holds",
      [second({})],
      [listed("held")],
      false,
    ],
    ["is the app's where that has just ended", [], [listed("held", { ended: over })], false],
    ["is somebody else's where that is over", [], [listed("over", { ended: over })], true],
    ["is somebody else's where it was so for another case", [], [listed("blocked-before")], true],
  ])("%s", (_, lines, others, wasBlocked) => {
    expect(standingToNote(app(), blocked, lines, others)).toEqual({ ...nothingHad, wasBlocked });
  });
});
