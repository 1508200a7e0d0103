import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../src/adapters/yaml/read-yaml.ts";
import { spaceKinds } from "../../src/app/engine/space-kinds.ts";
import { HumanReason, OwnReason } from "../../src/domain/chapters/enacting/human-reason.ts";
import { CommitteeConfig } from "../../src/domain/committee/committee-config.ts";
import type { SpaceEntry } from "../../src/domain/values/space-entry.ts";
import { formatted } from "../formatted.ts";
import { configurationPage } from "./spaces-page.ts";

const read = readYaml(readFileSync("config/comity.example.yml", "utf8"));
const { spaces } = CommitteeConfig.parse("value" in read ? read.value : undefined);

/** The entry of that kind in the example. */
function exampleOf(kind: string): SpaceEntry {
  const entry = spaces.find((one) => one.kind === kind);
  if (!entry) throw new Error(`the example names no space of the kind ${kind}`);
  return entry;
}

test("no two kinds of space have one name", () => {
  const kinds = spaceKinds.map(({ kind }) => kind);
  expect(kinds).not.toEqual([]);
  expect([...new Set(kinds)]).toEqual(kinds);
});

describe.each(spaceKinds)("the kind of space $kind", ({ kind, ...rest }) => {
  const { entry, placesIn, supports, words, connect } = rest;
  const example = exampleOf(kind);

  test("reads its own entries, whole, and nobody else's", () => {
    expect(entry.safeParse(example).data).toEqual(example);
    expect(entry.safeParse({ ...example, kind: `${kind}x` }).success).toBe(false);
    expect(entry.safeParse({ ...example, surplus: 1 }).success).toBe(false);
    expect(entry.safeParse({ kind }).success).toBe(false);
  });

  test("names the places of a space, each once, and none in what it cannot read", () => {
    const places = placesIn(example);
    expect(places).not.toEqual([]);
    expect(places.every((place) => place.kind === kind)).toBe(true);
    expect(new Set(places.map(({ key }) => key)).size).toBe(places.length);
    expect(placesIn({ kind, name: example.name, surplus: 1 })).toEqual([]);
  });

  test("is worked by the app or by people, never by both", () => {
    const isPeoples = supports === "people";
    expect(placesIn(example).every(({ steward }) => (steward !== undefined) === isPeoples)).toBe(
      true,
    );
    expect(connect === undefined).toBe(isPeoples);
    expect(words === undefined).toBe(isPeoples);
    expect(isPeoples || supports.includes("removed")).toBe(true);
  });
});

describe.each(spaceKinds.flatMap(({ kind, words }) => (words ? [{ kind, ...words }] : [])))(
  "what is said of the kind of space $kind",
  ({ waits }) => {
    test("has a sentence for an account that is gone", () => {
      expect(Object.keys(waits)).toContain("account-gone");
    });

    test.each(Object.entries(waits))("has one for %s, and that reason to itself", (reason, say) => {
      expect(HumanReason.safeParse(reason).success).toBe(true);
      expect(OwnReason.safeParse(reason).success).toBe(false);
      for (const isLifting of [true, false]) {
        const said = say({ place: "there", isLifting, account: "7" });
        expect(said).not.toMatch(/\n|\.$|undefined/);
      }
    });
  },
);

test("docs/spaces.md says which kinds of space there are", async () => {
  const page = await formatted("docs/spaces.md", configurationPage(spaceKinds));
  await expect(page).toMatchFileSnapshot("../../docs/spaces.md");
});
