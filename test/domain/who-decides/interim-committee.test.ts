import { describe, expect, test } from "vitest";
import { replay } from "../../../src/domain/case/replay.ts";
import type { AdoptedConfig } from "../../../src/domain/values/adopted-config.ts";
import { decidingBodyOf } from "../../../src/domain/who-decides/deciding-body.ts";
import type { Person } from "../../../src/domain/values/person.ts";
import {
  acknowledge,
  ada,
  asks,
  at,
  bo,
  config as withEve,
  cy,
  dee,
  eve,
  fay,
  given,
  gus,
  report,
  rin,
} from "../given.ts";

const config = { ...withEve, council: { ...withEve.council!, members: [eve, fay, gus] } };

describe("a report that comes in while the whole committee is away", () => {
  const absent = (...people: readonly Person[]) =>
    people.map((who) => ({ who, from: at("22 00:00"), until: at("29 00:00") }));
  const all = { ...config, away: absent(ada, bo, cy, dee) };
  const reported = { ...report, by: rin };

  test("is the council's, and stays theirs when the committee is back", () => {
    expect(given([], all).when(reported).added).toContainEqual(
      expect.objectContaining({
        type: "CaseHandedOver",
        ground: "nobody-available",
        by: "comity",
        at: reported.at,
      }),
    );
    given([reported], all)
      .when(asks(ada, at("22 18:00"), acknowledge))
      .isRefused("decided-by-council");
    const { added } = given([], all).when(reported, asks(eve, at("29 10:00"), acknowledge));
    expect(decidingBodyOf(replay(added)!)).toBe("Executive Council");
  });

  test.for<{ title: string; under: AdoptedConfig; by?: Person }>([
    { title: "of which somebody is there", under: { ...config, away: absent(ada, bo, cy) } },
    { title: "without a council", under: { ...all, council: undefined } },
    {
      title: "as is the council",
      under: { ...all, away: absent(ada, bo, cy, dee, eve, fay, gus) },
    },
    { title: "but by one of them, who is back by that", under: all, by: ada },
  ])("is theirs: $title", ({ under, by = rin }) => {
    const { added } = given([], under).when({ ...report, by });
    expect(added.map(({ type }) => type)).not.toContain("CaseHandedOver");
  });
});
