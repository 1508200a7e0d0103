import { describe, expect, test } from "vitest";
import { CodeName, GitOid, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import { addMinutes, type Instant } from "../../../src/domain/values/time.ts";
import type { SweptCase } from "../../../src/ports/case-repository.ts";
import type { FoundAnchor } from "../../../src/reconcile/observe/anchors-found.ts";
import type { ClosedMemory } from "../../../src/reconcile/sweep/closed-memory.ts";
import { lookOverClosed } from "../../../src/reconcile/sweep/look-over-closed.ts";
import { at } from "../../domain/given.ts";

type Anchors = ReadonlyMap<NodeId, FoundAnchor>;

const issue = NodeId.parse("I_1");
const codeName = CodeName.parse("amber-heron");
const [head, other] = [GitOid.parse("a".repeat(40)), GitOid.parse("b".repeat(40))];
const now = at("22 17:00");

function record(differing: Partial<SweptCase> = {}, lookAgainAt?: Instant): SweptCase {
  return {
    codeName,
    issue,
    trailers: new Map([
      ["Stage", "Closed"],
      ...(lookAgainAt ? [["Look-Again", lookAgainAt] as const] : []),
    ]),
    head: { oid: head, isOurs: true },
    committedAt: at("22 16:00"),
    shown: undefined,
    ...differing,
  };
}

const anchored = (differing: Partial<FoundAnchor> = {}): Anchors => {
  const anchor = {
    of: issue,
    n: 4,
    sha256: Sha256.parse("c".repeat(64)),
    headOid: head,
    hasMoved: false,
    codeName: CodeName.parse("amber-heron"),
    run: NodeId.parse("CR_1"),
    startedAt: at("22 16:00"),
    ...differing,
  };
  return new Map([[issue, anchor]]);
};
const nothingAnchored: Anchors = new Map();

function nothingKnown(): ClosedMemory {
  return { records: new Map(), missing: new Set(), lookedOverAt: undefined };
}

interface Differing {
  readonly closed?: readonly SweptCase[];
  readonly anchors?: Anchors;
  readonly open?: readonly NodeId[];
  readonly headOf?: GitOid;
}

function looks(differing: Differing, memory = nothingKnown()) {
  const found = { closed: [record()], anchors: anchored(), now, ...differing };
  const open = new Set(differing.open);
  return lookOverClosed({ ...found, open, headOf: () => differing.headOf }, memory);
}

const key = "case:I_1";

describe("a closed case is left alone", () => {
  test.each<readonly [string, Differing]>([
    ["whose record stands where it is anchored", {}],
    ["that the app itself moved on since", { headOf: head }],
  ])("%s", (_, differing) => {
    expect(looks(differing)).toEqual([]);
  });
});

describe("a closed case is looked at", () => {
  test.each<readonly [string, Differing]>([
    ["whose head is not ours", { closed: [record({ head: { oid: head, isOurs: false } })] }],
    ["whose head is of an open case", { closed: [record({ trailers: new Map() })] }],
    ["whose head is not where it was last seen", { headOf: other }],
    ["that is anchored at another head", { anchors: anchored({ headOid: other }) }],
    ["that is anchored nowhere", { anchors: nothingAnchored }],
    ["whose anchor grew old", { anchors: anchored({ startedAt: addMinutes(now, -90 * 24 * 60) }) }],
    ["that has moved, though its record is here", { anchors: anchored({ hasMoved: true }) }],
    ["whose record is among those of open cases too", { open: [issue] }],
    ["whose record is gone", { closed: [] }],
    ["whose head no longer says whose it is", { closed: [record({ issue: undefined })] }],
  ])("%s", (_, differing) => {
    expect(looks(differing)).toEqual([{ key }]);
  });

  test("once for the same finding", () => {
    const memory = nothingKnown();
    const bent = { closed: [record({ head: { oid: other, isOurs: false } })] };
    expect(looks(bent, memory)).toEqual([{ key }]);
    expect(looks(bent, memory)).toEqual([]);
    expect(looks({}, memory)).toEqual([{ key }]);
  });

  test("when its record was there the last time and is gone, whatever the issue says", () => {
    const memory = nothingKnown();
    expect(looks({}, memory)).toEqual([]);
    const gone = { closed: [], anchors: nothingAnchored };
    expect(looks(gone, memory)).toEqual([{ key }]);
    expect(looks(gone, memory)).toEqual([]);
  });

  test("once when its record is gone and still anchored, and not when it moved", () => {
    const memory = nothingKnown();
    expect(looks({ closed: [] }, memory)).toEqual([{ key }]);
    expect(looks({ closed: [] }, memory)).toEqual([]);
    expect(looks({ closed: [], anchors: anchored({ hasMoved: true }) })).toEqual([]);
  });

  test("not when it is open again", () => {
    const memory = nothingKnown();
    looks({}, memory);
    expect(looks({ closed: [], open: [issue] }, memory)).toEqual([]);
  });

  test("at the instant at which something ends, or late where that is past", () => {
    const ends = at("22 18:00");
    expect(looks({ closed: [record({}, ends)] })).toEqual([{ key, at: ends }]);
    expect(looks({ closed: [record({}, at("22 16:50"))] })).toEqual([{ key, lateness: 10 }]);
  });
});
