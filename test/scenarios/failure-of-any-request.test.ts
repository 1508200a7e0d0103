import { describe, expect, test } from "vitest";
import { acknowledging, opening, refusing, strikeEach } from "../world/strike-each.ts";

const inTurn = { as: "in-process", hearing: "later" } as const;
const deeds = [opening, acknowledging, refusing].map((deed) => [deed.name, deed] as const);
const perSeries = 120_000;

describe.each(deeds)("%s ends the same, whichever request", (_, deed) => {
  test.concurrent.each([
    ["fails without effect", "fail-before"],
    ["takes effect and loses its answer", "fail-after"],
  ] as const)(
    "%s",
    async (_how, fate) => {
      expect(await strikeEach({ deed, fate, ...inTurn })).toBeGreaterThanOrEqual(3);
    },
    perSeries,
  );
});
