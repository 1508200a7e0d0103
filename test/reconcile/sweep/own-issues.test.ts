import { expect, test } from "vitest";
import { CodeName, GitOid, NodeId, Sha256 } from "../../../src/domain/values/ids.ts";
import type { SweptPage } from "../../../src/ports/case-repository.ts";
import { UnsettledLooks } from "../../../src/reconcile/looks/unsettled-looks.ts";
import { sweepCases } from "../../../src/reconcile/sweep/sweep-cases.ts";
import { nothingSwept } from "../../../src/reconcile/sweep/sweep-memory.ts";
import { at } from "../../domain/given.ts";

const now = at("22 17:00");
const headOid = GitOid.parse("c".repeat(40));
const codeName = CodeName.parse("amber-heron");
const access = NodeId.parse("I_access");
const renamed = NodeId.parse("I_closed");
const anchor = {
  of: renamed,
  n: 1,
  sha256: Sha256.parse("a".repeat(64)),
  headOid,
  hasMoved: false,
};

const touched = [access, renamed].map((id, i) => ({
  id,
  number: i + 1,
  updatedAt: at("22 16:00"),
  othersSpokeLast: true,
  isCalledOwn: true,
}));
const page: SweptPage = {
  cases: [],
  closed: [
    {
      codeName,
      issue: renamed,
      trailers: new Map([["Stage", "Closed"]]),
      head: { oid: headOid, isOurs: true },
      committedAt: now,
      shown: undefined,
    },
  ],
  anchors: [{ codeName, run: NodeId.parse("CR_1"), startedAt: now, says: "says" }],
  touched,
  resolutions: new Map(),
};

test("a first sweep leaves the app's own issues alone, and not a closed case that is called like one", async () => {
  const nothing = () => undefined;
  const known = { headOf: nothing, nameOf: nothing, keyOf: nothing };
  const asked = { over: "everything", rootOid: headOid } as const;
  const { looks } = await sweepCases(
    asked,
    nothingSwept(),
    { ...known, unsettled: new UnsettledLooks() },
    {
      repository: {
        async *sweep() {
          yield page;
        },
        changes: () => Promise.reject(new Error("everything is asked")),
        async *sweepAlone() {},
      },
      clock: { now: () => now },
      sha256: () => Sha256.parse("b".repeat(64)),
      anchorCodec: { print: () => "says", read: () => anchor, readOfOtherKey: () => undefined },
    },
  );
  expect(looks).toEqual([{ key: "case:I_closed" }]);
});
