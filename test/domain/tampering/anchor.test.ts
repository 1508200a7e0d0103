import { expect, test } from "vitest";
import { type Anchor, highest } from "../../../src/domain/tampering/anchor.ts";
import { GitOid, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import type { Instant } from "../../../src/domain/values/time.ts";
import { at } from "../given.ts";

const anchor = (n: number, startedAt?: Instant): Anchor & { readonly startedAt?: Instant } => ({
  of: NodeId.parse("I_1"),
  n,
  sha256: Sha256.parse("a".repeat(64)),
  headOid: GitOid.parse("b".repeat(40)),
  hasMoved: false,
  ...(startedAt && { startedAt }),
});

test("the anchor that counts reaches furthest, and is the newest of those that reach as far", () => {
  const [old, young, far] = [anchor(3, at("22 12:00")), anchor(3, at("24 12:00")), anchor(4)];
  expect(highest([old, young])).toBe(young);
  expect(highest([young, old])).toBe(young);
  expect(highest([old, far, young])).toBe(far);
  expect(highest([anchor(3), old])).toBe(old);
  expect(highest([old, anchor(3)])).toBe(old);
  expect(highest([])).toBeUndefined();
});
