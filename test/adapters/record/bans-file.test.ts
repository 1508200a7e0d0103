import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ourRegister } from "../../fakes/record-keys.ts";
import { ListedBan } from "../../../src/domain/chapters/banning/listed-ban.ts";
import { UnreadableRecord } from "../../../src/ports/record-codec.ts";
import { text } from "./arbitrary-texts.ts";

const instant = fc.constantFrom("2026-11-22T16:04:11Z", "2027-05-22T23:59:59Z");
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
        const file = ourRegister.printBans(list);
        expect(ourRegister.readBans([file])).toEqual(list);
        expect(ourRegister.printBans(ourRegister.readBans([file]))).toEqual(file);
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
