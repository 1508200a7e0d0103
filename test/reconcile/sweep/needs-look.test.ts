import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { CodeName, GitOid, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import { addMinutes } from "../../../src/domain/values/time.ts";
import type { SweptCase } from "../../../src/ports/case-repository.ts";
import { needsLook } from "../../../src/reconcile/sweep/needs-look.ts";
import { shownHash } from "../../../src/reconcile/marks/surface-hash.ts";
import { at } from "../../domain/given.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const shown = {
  id: NodeId.parse("I_1"),
  number: 1,
  title: "amber-heron",
  labels: ["report"],
  assignees: [],
  isLocked: false,
  card: undefined,
  lastHeardFrom: at("22 16:00"),
  lastShownAt: at("22 16:05"),
  updatedAt: at("22 16:05"),
};

/** A case that was recorded and shown within the same second, with these trailers besides. */
function swept(more: Readonly<Record<string, string>>, change: Partial<SweptCase> = {}): SweptCase {
  const trailers = { Heard: at("22 16:00"), Surface: shownHash(shown, sha256), ...more };
  return {
    codeName: CodeName.parse("amber-heron"),
    issue: shown.id,
    trailers: new Map(Object.entries(trailers)),
    head: { oid: GitOid.parse("c".repeat(40)), isOurs: true },
    committedAt: at("22 16:05"),
    shown,
    ...change,
  };
}

const anchored = (headOid = "c") => {
  const anchor = {
    of: shown.id,
    n: 4,
    sha256: Sha256.parse("d".repeat(64)),
    headOid: GitOid.parse(headOid.repeat(40)),
    hasMoved: false,
    codeName: CodeName.parse("amber-heron"),
    run: NodeId.parse("CR_1"),
    startedAt: at("22 16:05"),
  };
  return new Map([[shown.id, anchor]]);
};

test.each([
  ["nothing is missing", swept({}), false],
  [
    "its newest commit is newer than what is shown",
    swept({}, { committedAt: at("22 16:06") }),
    true,
  ],
  ["it was shown before its newest commit, in the same second", swept({ Shown: "before" }), true],
  ["its time has come", swept({ "Look-Again": at("22 17:00") }), true],
  ["somebody else wrote to its record", swept({}, { head: undefined }), true],
  ["somebody spoke since", swept({ Heard: at("22 15:59") }), true],
  ["its issue is locked", swept({}, { shown: { ...shown, isLocked: true } }), true],
  ["what people see is something else", swept({ Surface: "other" }), true],
])("a sweep looks at a case where %s: %#", (_, row, expected) => {
  expect(needsLook(row, at("22 18:00"), { sha256, anchors: anchored() })).toBe(expected);
});

test.each([
  ["another commit is anchored", anchored("a"), at("22 18:00")],
  ["none is", new Map(), at("22 18:00")],
  ["its anchor grew old", anchored(), addMinutes(at("22 18:00"), 60 * 24 * 60)],
])("a sweep looks at a case where %s, whatever its newest commit says", (_, anchors, now) => {
  expect(needsLook(swept({}), now, { sha256, anchors })).toBe(true);
});
