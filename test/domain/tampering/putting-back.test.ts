import { describe, expect, test } from "vitest";
import { type Anchor, highest } from "../../../src/domain/tampering/anchor.ts";
import { Distrust } from "../../../src/domain/tampering/distrust.ts";
import { isMendedByPuttingBack, putBackDueAt } from "../../../src/domain/tampering/putting-back.ts";
import { GitOid, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import { at } from "../given.ts";

describe("a frozen record", () => {
  test("is put back ten minutes after it was told of", () => {
    expect(putBackDueAt(at("22 17:00"), undefined)).toBe(at("22 17:10"));
  });

  test("is put back an hour after the last time at the earliest", () => {
    expect(putBackDueAt(at("22 17:00"), at("22 16:55"))).toBe(at("22 17:55"));
    expect(putBackDueAt(at("22 17:00"), at("22 12:00"))).toBe(at("22 17:10"));
  });

  test("is left where something else than its branch is wrong", () => {
    const left = Distrust.options.filter((one) => !isMendedByPuttingBack(one));
    expect(left).toEqual(["anchor-edited", "anchor-deleted", "register-behind"]);
  });
});

describe("of several anchors", () => {
  const anchor = (n: number): Anchor => ({
    of: NodeId.parse("I_1"),
    n,
    sha256: Sha256.parse("a".repeat(64)),
    headOid: GitOid.parse("b".repeat(40)),
    hasMoved: false,
  });

  test("the one that reaches furthest counts", () => {
    expect(highest([anchor(2), anchor(10), anchor(3)])?.n).toBe(10);
    expect(highest([])).toBeUndefined();
  });
});
