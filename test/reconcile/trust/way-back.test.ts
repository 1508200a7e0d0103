import { describe, expect, test } from "vitest";
import { CodeName, GitOid, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import type { Distrust } from "../../../src/domain/tampering/distrust.ts";
import type { RecordSeenBefore } from "../../../src/domain/tampering/record-seen.ts";
import { wayBack } from "../../../src/reconcile/trust/put-back.ts";
import { at } from "../../domain/given.ts";
import { observation } from "../../fakes/observed.ts";
import { ourAnchors } from "../../fakes/record-keys.ts";

const codeName = CodeName.parse("amber-heron");
const oid = (digit: string) => GitOid.parse(digit.repeat(40));
const end = (n: number) => ({ n, sha256: Sha256.parse(String(n).repeat(64)) });
const commit = (digit: string, parent: string, byApp = true) => {
  const parents = [oid(parent)];
  return { oid: oid(digit), byApp, signedByGitHub: true, parents, mergedInto: [] };
};

interface Bent {
  readonly before?: RecordSeenBefore;
  readonly distrust?: Distrust;
  readonly gone?: string;
}

/** Anchored at document 2 and commit 2; commit 3 holds a third document, and 4 is somebody else's. */
async function leads({ before, distrust = "foreign-commit", gone }: Bent) {
  const says = ourAnchors.print({
    of: NodeId.parse("I_1"),
    ...end(2),
    headOid: oid("2"),
    hasMoved: false,
  });
  const anchors = [{ codeName, run: NodeId.parse("CR_1"), startedAt: at("22 16:00"), says }];
  const { to } = await wayBack(
    {
      codeName,
      observation: observation({ anchors }),
      branch: {
        codeName,
        sealed: false,
        headOid: oid("4"),
        commits: [commit("4", "3", false), commit("3", "2"), commit("2", "1")],
      } as never,
      documents: [1, 2, 3].map((n) => ({ ...end(n), isSigned: true, content: {} as never })),
      trust: { distrusted: distrust },
      before,
    },
    distrust,
    {
      anchorCodec: ourAnchors,
      repository: { holds: (head: GitOid) => Promise.resolve(head !== gone) },
    } as never,
  );
  return to && { n: to.n, headOid: to.headOid };
}

const known = { ...end(3), headOid: oid("3"), adoptions: 0 };

describe("a record is put back to", () => {
  test.for<[string, Bent, { readonly n: number; readonly headOid: GitOid } | undefined]>([
    ["the last commit of Comity's own before somebody else's", {}, { n: 3, headOid: oid("3") }],
    [
      "where it is anchored, of anything else",
      { distrust: "cut-back" },
      { n: 2, headOid: oid("2") },
    ],
    [
      "what this app knows to be more than is anchored",
      { distrust: "cut-back", before: known },
      { n: 3, headOid: oid("3") },
    ],
    [
      "where it is anchored, once GitHub forgot that",
      { distrust: "cut-back", before: known, gone: oid("3") },
      { n: 2, headOid: oid("2") },
    ],
    [
      "where it is anchored, which is as much",
      { distrust: "cut-back", before: { ...known, ...end(2) } },
      { n: 2, headOid: oid("2") },
    ],
    ["nowhere, once GitHub forgot where it was anchored", { gone: oid("2") }, undefined],
  ])("%s", async ([, bent, to]) => {
    expect(await leads(bent)).toEqual(to);
  });
});
