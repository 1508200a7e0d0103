import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Transient } from "../../../../src/ports/errors.ts";
import { reconcileSetUp } from "../../../../src/reconcile/set-up/reconcile-set-up.ts";
import { localSetUp, type LocalSetUp } from "./local-set-up.ts";
import { conduct, SeenByOwner } from "./seen-by-owner.ts";

let local: LocalSetUp;
let seen: SeenByOwner;
beforeEach(async () => {
  local = await localSetUp();
  seen = new SeenByOwner(local);
});
afterEach(() => local.sandbox.close());

const run = async () => reconcileSetUp(await local.ports());

describe("a run that ends in the middle", () => {
  test.each([
    [`POST ${conduct}/git/commits`, undefined],
    [`POST ${conduct}/git/refs`, undefined],
    ["POST /graphql", "BeginBranch"],
    [`POST ${conduct}/labels`, undefined],
    ["POST /graphql", "CommitFiles"],
    ["POST /graphql", "CreateBoard"],
    ["POST /graphql", "CreateField"],
    [`POST ${conduct}/issues`, undefined],
    ["POST /graphql", "WriteIssue"],
  ])("after %s (%s) took effect is gone on with by the next", async (match, operation) => {
    const fail = [{ by: "comity[bot]", match, operation, status: 502, after: true, times: 1 }];
    await local.as("owen", "POST /_sandbox/faults", { fail });
    await expect(run()).rejects.toThrow(Transient);
    expect(await run()).toMatchObject({ standing: "ready", refused: 0 });
    expect(await seen.boards()).toHaveLength(1);
    expect(await seen.issues()).toHaveLength(1);
    expect((await seen.file("committee.yml", "register")).text.match(/^n: /gm)).toHaveLength(1);
  });
});

describe("two instances that set up at once", () => {
  test("agree on one adoption and one root", async () => {
    await Promise.allSettled([run(), run()]);
    const [one, other] = [await run(), await run()];
    expect(one).toMatchObject({ standing: "ready", refused: 0 });
    expect(other).toEqual({ ...one, taken: expect.any(Number) });
    expect((await seen.file("committee.yml", "register")).text.match(/^n: /gm)).toHaveLength(1);
  });
});
