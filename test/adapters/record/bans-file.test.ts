import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ourRegister } from "../../fakes/record-keys.ts";
import { ListedBan } from "../../../src/domain/chapters/banning/listed-ban.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { UnreadableRecord } from "../../../src/ports/record-codec.ts";
import { text } from "./arbitrary-texts.ts";

const instant = fc.constantFrom("2026-11-22T16:04:11Z", "2027-05-22T23:59:59Z");
const standing = { kept: [], now: Instant.parse("2026-11-22T12:00:00Z") };
const short = text.map((some) => some.slice(0, 39));
const bans = fc.array(
  fc
    .record(
      {
        order: fc.constantFrom("3f9c2a1e", "00000000", "12345678", "1e333333"),
        person: fc.record({
          id: fc.integer({ min: 1 }),
          login: short.map((some) => `m${some}`),
        }),
        places: fc.array(
          fc.record(
            {
              space: short,
              organisation: short,
              account: short.map((some) => `a${some}`),
              standing: fc.constantFrom("ordered", "held", "over", "undone-by-hand"),
            },
            { requiredKeys: ["standing"] },
          ),
          { maxLength: 3 },
        ),
        from: instant,
        until: instant,
        permanent: fc.constant(true),
        ended: fc.record({ at: instant, because: fc.constantFrom("time", "lifted") }),
        lift_asked: instant,
      },
      { requiredKeys: ["order", "places", "from"] },
    )
    .map((ban) => ListedBan.parse(ban)),
  { maxLength: 4 },
);

describe("the register of bans", () => {
  test("gives back what it was given, and prints the same bytes again", () => {
    fc.assert(
      fc.property(bans, (list) => {
        const files = ourRegister.printBans(list, standing);
        expect(ourRegister.readBans(files)).toEqual(list);
        expect(ourRegister.printBans(ourRegister.readBans(files), standing)).toEqual(files);
      }),
    );
  });

  test("is empty where there is no file, and never because a file cannot be read", () => {
    expect(ourRegister.readBans([])).toEqual([]);
    const bent = ["", "---\n", "bans: []\n", "---\nbans: {}\n", "---\nbans: []\nmore: 1\n"];
    for (const file of bent) {
      const read = () => ourRegister.readBans([{ path: "bans.yml", text: file }]);
      expect(read).toThrow(UnreadableRecord);
    }
  });
});

describe("a register of bans that grows", () => {
  const now = Instant.parse("2030-06-01T00:00:00Z");
  const ban = (n: number, more: object = {}) =>
    ListedBan.parse({
      order: n.toString(16).padStart(8, "0"),
      person: { id: n, login: `login-${n}` },
      places: [{ space: "github", organisation: "example-org", standing: "over" }],
      from: "2026-11-22T16:04:11Z",
      ...more,
    });
  const endedIn = (year: number, because = "time") => ({
    ended: { at: `${year}-03-01T00:00:00Z`, because },
  });
  const held = { places: [{ space: "github", organisation: "example-org", standing: "held" }] };
  const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path).toSorted();

  test("keeps what ended more than a year ago in a file of its year, and all else together", () => {
    const all = [
      ban(1, endedIn(2027)),
      ban(2, endedIn(2030)),
      ban(3, { ...endedIn(2027), ...held }),
      ban(4, endedIn(2027, "paused")),
      ban(5),
      ban(6, endedIn(2028)),
    ];
    const files = ourRegister.printBans(all, { kept: [], now });
    expect(paths(files)).toEqual(["bans-2027.yml", "bans-2028.yml", "bans.yml"]);
    expect(ourRegister.readBans(files)).toEqual(all);
    expect(ourRegister.readBans(files.filter(({ path }) => path === "bans.yml"))).toEqual(
      all.slice(1, 5),
    );
    expect(ourRegister.printBans(all, { kept: files, now })).toEqual([]);
  });

  test("is never longer in one file than GitHub hands out, and leaves nothing where it stood", () => {
    const all = Array.from({ length: 4_000 }, (_, n) => ban(n + 1, n % 2 ? endedIn(2027) : {}));
    const files = ourRegister.printBans(all, { kept: [], now });
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(Buffer.byteLength(file.text)).toBeLessThan(512_000);
    expect(ourRegister.readBans(files)).toEqual(all);
    const fewer = all.slice(0, 10);
    const changed = ourRegister.printBans(fewer, { kept: files, now });
    expect(ourRegister.readBans(changed)).toEqual(fewer);
    expect(paths(changed)).toEqual(paths(files));
  });

  test("takes what an older version wrote anew for the newer word", () => {
    const files = ourRegister.printBans([ban(1, endedIn(2027)), ban(2)], { kept: [], now });
    const anew = [ban(1, { ...endedIn(2027), lift_asked: "2027-02-01T00:00:00Z" }), ban(2)];
    const early = Instant.parse("2027-04-01T00:00:00Z");
    const [older] = ourRegister.printBans(anew, { kept: [], now: early });
    const both = files.map((file) => (older && file.path === "bans.yml" ? older : file));
    expect(ourRegister.readBans(both)).toEqual(anew);
  });

  test("is unreadable where one of its files is", () => {
    const files = ourRegister.printBans([ban(1, endedIn(2027)), ban(2)], { kept: [], now });
    const bent = files.map((file) =>
      file.path === "bans.yml" ? file : { ...file, text: file.text.replace("over", "held") },
    );
    expect(() => ourRegister.readBans(bent)).toThrow("Comity did not sign it");
  });
});
