import { describe, expect, test } from "vitest";
import { GitOid } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import { compareFiles } from "../../../src/reconcile/set-up/compare-files.ts";

const path = ".github/ISSUE_TEMPLATE/report.yml";
/** The first form, with the empty title for which GitHub hides it. */
const former = GitOid.parse("dbafa450ad65d837b469f2a0654f42b2cfe844b7");
const people = GitOid.parse("1".repeat(40));
const own = [{ path, blob: GitOid.parse("2".repeat(40)) }];
const now = Instant.parse("2026-11-22T16:00:00Z");
const toWrite = { is: "to-write", path };

function standing(blob: GitOid, from?: "comity" | "found" | "agreed") {
  const kept = from && [{ path, blob, since: now, from }];
  return compareFiles({ there: [{ path, blob }], own, kept, now })[0];
}

describe("a form that an older version of Comity wrote", () => {
  test("is replaced, though nobody wrote down that it was Comity's", () => {
    expect(standing(former)).toMatchObject(toWrite);
    expect(standing(former, "found")).toMatchObject(toWrite);
    expect(standing(former, "comity")).toMatchObject(toWrite);
  });

  test("stays where two members agreed to have it so", () => {
    expect(standing(former, "agreed")).toMatchObject({ is: "in-order", kept: { blob: former } });
  });

  test("is not what a person changed: that stays", () => {
    expect(standing(people)).toMatchObject({ is: "in-order", kept: { from: "found" } });
    expect(standing(people, "found")).toMatchObject({ is: "in-order", kept: { from: "found" } });
  });
});
