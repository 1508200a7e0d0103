import { describe, expect, test } from "vitest";
import { CodeName, GitOid, NodeId, Sha256 } from "../../src/domain/values/ids.ts";
import type { ObservedRecord } from "../../src/ports/observation.ts";
import { heardBeforeDaily, heardByRecord } from "../../src/reconcile/observe/heard-by-record.ts";
import { at } from "../domain/given.ts";
import { ourAnchors, strangersAnchors } from "../fakes/record-keys.ts";
import { observation } from "../fakes/observed.ts";

const codeName = CodeName.parse("amber-heron");
const [newest, before, root] = ["a", "b", "0"].map((digit) => GitOid.parse(digit.repeat(40)));
if (!newest || !before || !root) throw new Error("no commits");

const commit = (oid: GitOid, parent: GitOid) => ({
  oid,
  byApp: true,
  signedByGitHub: true,
  parents: [parent],
  mergedInto: [],
});

const record: ObservedRecord = {
  codeName,
  sealed: false,
  refId: NodeId.parse("REF_1"),
  headOid: newest,
  headCommittedAt: at("22 18:00"),
  files: [],
  truncated: false,
  people: undefined,
  otherFiles: [],
  commits: [commit(newest, before), commit(before, root)],
  heardUntil: new Map([
    [newest, at("22 17:30")],
    [before, at("22 16:30")],
  ]),
  issueNamed: NodeId.parse("I_1"),
};

function seen(
  anchoredAt: GitOid,
  differing: { readonly codec?: typeof ourAnchors; readonly hasMoved?: boolean } = {},
  of: Partial<ObservedRecord> = {},
) {
  const { codec = ourAnchors, hasMoved = false } = differing;
  const sha256 = Sha256.parse("c".repeat(64));
  const says = codec.print({
    of: NodeId.parse("I_1"),
    n: 4,
    sha256,
    headOid: anchoredAt,
    hasMoved,
  });
  const run = { run: NodeId.parse("CR_1"), startedAt: at("22 16:00"), says };
  const anchors = [{ ...run, codeName }];
  return observation({ records: [{ ...record, ...of }], anchors });
}

describe("until when people were heard, by the record alone", () => {
  test("is what its anchored commit says, be it the newest or the one before", () => {
    expect(heardByRecord(seen(newest), ourAnchors)).toBe(at("22 17:30"));
    expect(heardByRecord(seen(before), ourAnchors)).toBe(at("22 16:30"));
  });

  test.each([
    ["a stranger signed the anchor", seen(newest, { codec: strangersAnchors })],
    ["the case has moved", seen(newest, { hasMoved: true })],
    ["the anchored commit is none of those seen", seen(root)],
    [
      "that commit is somebody else's",
      seen(newest, {}, { commits: [{ ...commit(newest, before), byApp: false }] }),
    ],
    ["that commit says nothing of it", seen(newest, {}, { heardUntil: new Map() })],
    ["the record is another's", seen(newest, {}, { codeName: CodeName.parse("brave-otter") })],
    ["there is no anchor", observation({ records: [record] })],
  ])("is not known where %s", (_, there) => {
    expect(heardByRecord(there, ourAnchors)).toBeUndefined();
    expect(heardBeforeDaily(there, ourAnchors)).toBeUndefined();
  });

  test("is two days less for the daily look", () => {
    expect(heardBeforeDaily(seen(newest), ourAnchors)).toBe(at("20 17:30"));
  });
});
