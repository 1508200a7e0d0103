import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GitOid, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import { ourAnchors, ourKeys, strangersAnchors } from "../../fakes/record-keys.ts";

const hex = (length: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from("0123456789abcdef")),
    minLength: length,
    maxLength: length,
  });

const anchors = fc
  .record({
    of: fc.constantFrom(NodeId.parse("I_kwDOABCDEF4567890123"), "register" as const),
    n: fc.integer({ min: 1, max: 999_999_999 }),
    sha256: hex(64).map((text) => Sha256.parse(text)),
    headOid: hex(40).map((text) => GitOid.parse(text)),
    hasMoved: fc.boolean(),
    isForgotten: fc.boolean(),
  })
  .map(({ isForgotten, ...one }) => (isForgotten ? { ...one, hasMoved: true, isForgotten } : one));

const [anchor] = fc.sample(anchors, { numRuns: 1, seed: 1 });
if (!anchor) throw new Error("no anchor");

describe("an anchor", () => {
  test("is read as it was printed, in no more than GitHub is known to keep", () => {
    fc.assert(
      fc.property(anchors, (one) => {
        expect(ourAnchors.read(ourAnchors.print(one))).toEqual(one);
        expect(ourAnchors.print(one).length).toBeLessThanOrEqual(255);
      }),
    );
  });

  test("is none where a stranger signed it, or anything of it is another", () => {
    expect(ourAnchors.read(strangersAnchors.print(anchor))).toBeUndefined();
    const line = ourAnchors.print(anchor);
    for (let i = 0; i < line.length - 1; i += 1) {
      const other = line[i] === "a" ? "b" : "a";
      expect(ourAnchors.read(`${line.slice(0, i)}${other}${line.slice(i + 1)}`)).toBeUndefined();
    }
    expect(ourAnchors.read("")).toBeUndefined();
  });

  test("is not made of what signs a document", () => {
    const says = ourAnchors.print(anchor).split(" ").slice(0, 6).join(" ");
    expect(ourAnchors.read(`${says} ${ourKeys.sign(says)}`)).toBeUndefined();
  });
});
