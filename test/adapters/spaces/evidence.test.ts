import { describe, expect, test } from "vitest";
import {
  evidenceOf,
  type WhatTheyHad,
  together,
} from "../../../src/adapters/spaces/github/evidence.ts";
import { Evidence } from "../../../src/domain/values/standing.ts";

const nothing: WhatTheyHad = { membership: "none", wasInvited: false, collaboratedOn: [] };
const had = (change: Partial<WhatTheyHad>) => evidenceOf({ ...nothing, ...change });

describe("what somebody had in an organisation, of two looks,", () => {
  test("is in one order, whatever GitHub's was", () => {
    const seen = had({ membership: "member", collaboratedOn: ["site", "docs"] });
    const sorted = had({ membership: "member", collaboratedOn: ["docs", "site"] });
    expect(together(undefined, seen)).toEqual(sorted);
    expect(together(seen, seen)).toEqual(sorted);
  });

  test("stays where an earlier look has taken it", () => {
    const noted = had({ membership: "member", wasInvited: true, collaboratedOn: ["docs"] });
    expect(together(noted, had({}))).toEqual(noted);
  });

  test("is unknown once and for all where GitHub did not say", () => {
    const unknown = had({ collaboratedOn: "unknown" });
    const known = had({ collaboratedOn: ["docs"] });
    expect(together(undefined, unknown)).toEqual(unknown);
    expect(together(known, unknown)).toEqual(unknown);
    expect(together(unknown, known)).toEqual(unknown);
  });

  test("is more where there is more by now", () => {
    const seen = had({ membership: "member", collaboratedOn: ["site"] });
    expect(together(had({ collaboratedOn: ["docs"] }), seen)).toEqual(
      had({ membership: "member", collaboratedOn: ["docs", "site"] }),
    );
  });

  test("is never more than a record takes", () => {
    const many = Array.from({ length: 300 }, (_, i) => `${i}`.padStart(100, "x"));
    const all = together(undefined, had({ collaboratedOn: many }));
    expect(all["collaboratedOn"]).toHaveLength(100);
    expect(Evidence.parse(all)).toEqual(all);
  });
});
