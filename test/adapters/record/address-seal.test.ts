import { describe, expect, test } from "vitest";
import { addressSeal } from "../../../src/adapters/record/address-seal.ts";
import { recordCodec } from "../../../src/adapters/record/record-codec.ts";
import { at, recorded, report, reporter1, given } from "../../domain/given.ts";
import { ourKeys, ourRecords, ourSeal } from "../../fakes/record-keys.ts";

const salt = "5a".repeat(16);
const address = "rin@example.org";
const sealed = ourSeal.seal(address, salt);
const other = new Uint8Array(32).fill(3);

describe("a sealed address", () => {
  test("is opened with the key of now or one before, and with no other", () => {
    expect(ourSeal.open(sealed)).toBe(address);
    expect(addressSeal(other, [new Uint8Array(32).fill(7)]).open(sealed)).toBe(address);
    expect(addressSeal(other).open(sealed)).toBeUndefined();
  });

  test("tells nothing, and is the same when it is sealed again in the same case only", () => {
    expect(sealed).not.toContain("rin");
    expect(ourSeal.seal(address, salt)).toBe(sealed);
    const elsewhere = ourSeal.seal(address, "6b".repeat(16));
    expect(elsewhere.split(".")[1]).not.toBe(sealed.split(".")[1]);
  });

  test.each(["", "x", "5a.", `${sealed}x`, sealed.replace(salt, "6b".repeat(16))])(
    "that somebody changed is none: %s",
    (changed) => {
      expect(ourSeal.open(changed)).toBeUndefined();
    },
  );
});

describe("a record", () => {
  const named = { type: "PartyNamed", party: reporter1, address, sealedAddress: sealed } as const;
  const events = [...given([report]).history(), recorded(at("22 16:01"), named)];
  const { files } = ourRecords.append([], undefined, events);

  test("holds a sealed address in no other way, and gives it back with the key", () => {
    expect(files.map(({ text }) => text).join()).not.toContain("rin@");
    expect(ourRecords.read(files).at(-1)?.content).toEqual(events.at(-1));
  });

  test("is read without the key, the address aside", () => {
    const read = recordCodec(ourKeys).read(files).at(-1)?.content;
    expect(read).toMatchObject({ sealedAddress: sealed });
    expect(read).not.toHaveProperty("address");
  });

  test("of before keeps its address as it stands", () => {
    const before = recorded(at("22 16:01"), { type: "PartyNamed", party: reporter1, address });
    const written = ourRecords.append([], undefined, [...given([report]).history(), before]);
    expect(ourRecords.read(written.files).at(-1)?.content).toEqual(before);
  });
});
