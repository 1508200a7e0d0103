import { describe, expect, test } from "vitest";
import { spaceKinds } from "../../../src/app/engine/space-kinds.ts";
import { nextStep } from "../../../src/domain/case/next-step.ts";
import { adoptedConfigs, type Host } from "../../../src/domain/committee/adopted-configs.ts";
import { adoption } from "../committee/some-adoption.ts";
import { underReview } from "../chapters/deciding/deliberating.ts";
import { config, given } from "../given.ts";

describe("a space for which the host has set no key", () => {
  const forum = { kind: "discourse", name: "forum", origin: "https://forum.example.org" };
  const spaces = [
    forum,
    { ...forum, name: "team chat", kind: "zulip" },
    { kind: "manual", name: "chat", steward: "s@example.org" },
  ];
  const lacking = (host: Pick<Host, "lacksKey">) =>
    adoptedConfigs([adoption(1, "2026-11-22T16:04:11Z", { spaces })], {
      kinds: spaceKinds,
      canMail: true,
      ...host,
    })[0]?.spaces.flatMap(({ name, lacksKey }) => (lacksKey ? [name] : []));

  test("is known as such where the host says so, and nowhere else", () => {
    expect(lacking({ lacksKey: ({ kind }) => kind === "discourse" })).toEqual(["forum"]);
    expect(lacking({ lacksKey: () => false })).toEqual([]);
    expect(lacking({})).toEqual([]);
  });

  test("is named while a resolution is looked for", () => {
    const keyless = { name: "forum", places: [], lacksKey: true } as const;
    const under = (wide: typeof config) => nextStep(given(underReview, wide).state(), wide);
    expect(under({ ...config, spaces: [...config.spaces, keyless] })).toMatchObject({
      owed: "resolution",
      spaces: ["github", "conference chat", "forum"],
      keyless: ["forum"],
    });
    expect(under(config)).toMatchObject({ keyless: [] });
  });
});
