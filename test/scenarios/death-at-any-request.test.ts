import { describe, expect, test } from "vitest";
import { acknowledging, opening, refusing, strikeEach } from "../world/strike-each.ts";

const perSeries = 120_000;

describe("kill -9 after any request", () => {
  test.concurrent.each([opening, acknowledging].map((deed) => [deed.name, deed] as const))(
    "of %s ends the same",
    async (_, deed) => {
      const series = { deed, fate: "die-after", as: "process", hearing: "at once" } as const;
      expect(await strikeEach(series)).toBeGreaterThanOrEqual(3);
    },
    perSeries,
  );
});

describe("an app that dies", () => {
  test.concurrent.each(["die-before", "die-after"] as const)(
    "at any request of refusing a command, heard by a sweep, ends the same: %s",
    async (fate) => {
      const series = { deed: refusing, fate, as: "in-process", hearing: "later" } as const;
      expect(await strikeEach(series)).toBeGreaterThanOrEqual(3);
    },
    perSeries,
  );
});
