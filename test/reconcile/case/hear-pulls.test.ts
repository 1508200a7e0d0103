import { describe, expect, test } from "vitest";
import type { CaseEvent } from "../../../src/domain/case/case-event.ts";
import { GitOid } from "../../../src/domain/values/ids.ts";
import type { SeenPull } from "../../../src/domain/chapters/deciding/seen-pull.ts";
import { hearPulls } from "../../../src/reconcile/hear/hear-pulls.ts";
import { at, recorded } from "../../domain/given.ts";
import { elsewhere, pull } from "../../fakes/pull.ts";
import { observedResolution } from "../../fakes/observed-resolution.ts";

const blob = GitOid.parse("e".repeat(40));
const commit = GitOid.parse("f".repeat(40));
const merge = {
  at: at("22 19:00"),
  commit: GitOid.parse("d".repeat(40)),
  isByApp: false,
  file: { blob, text: "---\n" },
};
const observedAt = at("22 20:00");

/** What is heard of a merged pull request, where its file is in the default branch or not. */
function heard(differing: Partial<SeenPull>, isThere = true) {
  const merged = pull("---\n", { state: "MERGED", merge, ...differing });
  const file = isThere ? { blob, commit } : undefined;
  const defaultBranch = { name: "main", headOid: elsewhere, file };
  const resolution = observedResolution({ pulls: [merged], defaultBranch });
  return hearPulls({ resolution, observedAt }, []).map(({ kind }) => kind);
}

describe("a merged pull request of a resolution's branch", () => {
  test("is heard as a merge, and its file as nothing besides", () => {
    expect(heard({})).toEqual(["merge"]);
    expect(heard({ isOurs: false })).toEqual(["merge"]);
  });

  test.for<[string, Partial<SeenPull>]>([
    ["went into another branch", { isOnDefaultBranch: false }],
    ["came from another repository", { isFromFork: true }],
  ])("is no merge where it %s, and its file in the default branch a push", ([, differing]) => {
    expect(heard(differing, false)).toEqual([]);
    expect(heard(differing)).toEqual(["push"]);
  });
});

test("a push is heard with the commit that changed the file, and not with what came after", () => {
  const defaultBranch = { name: "main", headOid: elsewhere, file: { blob, commit } };
  const resolution = observedResolution({ defaultBranch });
  expect(hearPulls({ resolution, observedAt }, [])).toMatchObject([{ kind: "push", commit, blob }]);
});

test("an open one is heard as it stands, anew once something was recorded of that", () => {
  const standing = (history: readonly CaseEvent[], differing: Partial<SeenPull> = {}) =>
    hearPulls(
      { resolution: observedResolution({ pulls: [pull("", differing)] }), observedAt },
      history,
    );
  const told = recorded(observedAt, { type: "AgreementHeldBack", pull: 2, why: "rules" });
  expect(standing([])).toMatchObject([{ kind: "standing", at: observedAt, pull: { number: 2 } }]);
  expect(standing([])).toEqual(standing([]));
  expect(standing([told])[0]?.cause).not.toBe(standing([])[0]?.cause);
  expect(standing([], { isOurs: false })).toEqual([]);
  expect(standing([], { isFromFork: true })).toEqual([]);
  expect(standing([], { state: "CLOSED" })).toEqual([]);
});
