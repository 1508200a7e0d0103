import { describe, expect, test } from "vitest";
import { CodeName, GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import type { Instant } from "../../../src/domain/values/time.ts";
import type { ClosedIssue, SweptCase } from "../../../src/ports/case-repository.ts";
import type { ClosedMemory } from "../../../src/reconcile/sweep/closed-memory.ts";
import { lookOverClosed } from "../../../src/reconcile/sweep/look-over-closed.ts";
import { at } from "../../domain/given.ts";

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

const naming = (oid: string) =>
  `<!-- comity n=4 sha256=${"c".repeat(64)} -->\n<!-- comity head=${oid} -->\nText`;

const saying = (...told: readonly string[]): ClosedIssue => ({ id: issue, told });

function nothingKnown(): ClosedMemory {
  return { records: new Map(), lookedOverAt: undefined };
}

interface Differing {
  readonly closed?: readonly SweptCase[];
  readonly told?: readonly ClosedIssue[];
  readonly open?: readonly NodeId[];
  readonly headOf?: GitOid;
}

function looks(differing: Differing, memory = nothingKnown()) {
  const found = { closed: [record()], told: [saying(naming(head))], now, ...differing };
  const open = new Set(differing.open);
  return lookOverClosed({ ...found, open, headOf: () => differing.headOf }, memory);
}

const key = "case:I_1";

describe("a closed case is left alone", () => {
  test.each<readonly [string, Differing]>([
    ["whose record stands where its status comment says", {}],
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
    ["whose status comment names another head", { told: [saying("Text", naming(other))] }],
    ["whose status comment was not found, or not untouched", { told: [saying()] }],
    ["whose issue is gone, or no longer closed", { told: [] }],
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
    expect(looks({ closed: [], told: [] }, memory)).toEqual([{ key }]);
    expect(looks({ closed: [], told: [] }, memory)).toEqual([]);
  });

  test("not when it is open again", () => {
    const memory = nothingKnown();
    looks({}, memory);
    expect(looks({ closed: [], told: [], open: [issue] }, memory)).toEqual([]);
  });

  test("at the instant at which something ends, or late where that is past", () => {
    const ends = at("22 18:00");
    expect(looks({ closed: [record({}, ends)] })).toEqual([{ key, at: ends }]);
    expect(looks({ closed: [record({}, at("22 16:50"))] })).toEqual([{ key, lateness: 10 }]);
  });
});
