import { nothingForgotten } from "../../../src/domain/numbers/forgotten.ts";
import { describe, expect, test } from "vitest";
import type { Anchor } from "../../../src/domain/tampering/anchor.ts";
import { CodeName, GitOid, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import { addMinutes } from "../../../src/domain/values/time.ts";
import type { ObservedAnchor } from "../../../src/ports/observation.ts";
import { planAnchor, planMovedAnchor } from "../../../src/reconcile/show/plan-anchor.ts";
import { at } from "../../domain/given.ts";
import { observation } from "../../fakes/observed.ts";
import { ourAnchors, strangersAnchors } from "../../fakes/record-keys.ts";

const codeName = CodeName.parse("amber-heron");
const oid = (digit: string) => GitOid.parse(digit.repeat(40));
const end = (n: number) => ({ n, sha256: Sha256.parse(String(n).repeat(64)) });
const ports = {
  anchorCodec: ourAnchors,
  clock: { now: () => at("22 17:00") },
  register: {
    adopted: [],
    rootOid: oid("e"),
    headOid: oid("0"),
    bans: [],
    forgotten: nothingForgotten,
    end: end(1),
    anchorRun: undefined,
    files: [],
  },
};

const anchorAt = (n: number, changes: Partial<Anchor> = {}): Anchor => {
  return {
    of: NodeId.parse("I_1"),
    ...end(n),
    headOid: oid(String(n)),
    hasMoved: false,
    ...changes,
  };
};
function observed(run: string, anchor: Anchor, codec = ourAnchors): ObservedAnchor {
  const startedAt = at("22 16:00");
  return { codeName, run: NodeId.parse(run), startedAt, says: codec.print(anchor) };
}

/** A record of four documents, after which there are five. */
function plan(anchors: readonly ObservedAnchor[], n = 5) {
  const documents = [1, 2, 3, 4].map((one) => ({
    ...end(one),
    isSigned: true,
    content: {} as never,
  }));
  const found = { codeName, documents, observation: observation({ anchors }) };
  const steps = planAnchor(found, { head: end(n), headOid: oid(String(n)) }, ports);
  return steps.map(({ run, says }) => ({ run, anchor: ourAnchors.read(says) }));
}

describe("the anchor of a case", () => {
  test("is made where there is none, and one of a stranger's or of another case is none", () => {
    const made = [{ run: undefined, anchor: anchorAt(5) }];
    expect(plan([])).toEqual(made);
    expect(plan([observed("CR_1", anchorAt(5), strangersAnchors)])).toEqual(made);
    expect(plan([observed("CR_1", anchorAt(5, { of: NodeId.parse("I_2") }))])).toEqual(made);
  });

  test("is changed where the record went on, and left where it did not", () => {
    expect(plan([observed("CR_1", anchorAt(4))])).toEqual([{ run: "CR_1", anchor: anchorAt(5) }]);
    expect(plan([observed("CR_1", anchorAt(5))])).toEqual([]);
    const elsewhere = observed("CR_1", anchorAt(5, { headOid: oid("a") }));
    expect(plan([elsewhere])).toEqual([{ run: "CR_1", anchor: anchorAt(5) }]);
  });

  test("of two is the one that reaches further", () => {
    const two = [observed("CR_1", anchorAt(3)), observed("CR_2", anchorAt(4))];
    expect(plan(two)).toEqual([{ run: "CR_2", anchor: anchorAt(5) }]);
  });

  test("is corrected wherever it names what was given up when the case was adopted", () => {
    const two = [observed("CR_1", anchorAt(9)), observed("CR_2", anchorAt(8))];
    expect(plan(two)).toEqual([
      { run: "CR_1", anchor: anchorAt(5) },
      { run: "CR_2", anchor: anchorAt(5) },
    ]);
  });

  test("is made anew when it grew old, since GitHub forgets checks", () => {
    const startedAt = addMinutes(at("22 17:00"), -60 * 24 * 60);
    expect(plan([{ ...observed("CR_1", anchorAt(5)), startedAt }])).toEqual([
      { run: undefined, anchor: anchorAt(5) },
    ]);
  });

  test("says once that the case moved, where there is one", () => {
    const moved = (anchors: readonly ObservedAnchor[]) =>
      planMovedAnchor({ codeName, observation: observation({ anchors }) }, ports);
    expect(moved([])).toEqual([]);
    const [step] = moved([observed("CR_1", anchorAt(4))]);
    expect(step?.run).toBe("CR_1");
    expect(ourAnchors.read(step?.says ?? "")).toEqual(anchorAt(4, { hasMoved: true }));
    expect(moved([observed("CR_1", anchorAt(4, { hasMoved: true }))])).toEqual([]);
  });
});
