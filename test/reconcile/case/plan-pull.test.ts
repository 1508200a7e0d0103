import { describe, expect, test } from "vitest";
import { Cause, GitOid, NodeId } from "../../../src/domain/values/ids.ts";
import { planJudgement } from "../../../src/reconcile/resolution/plan-judgement.ts";
import { planPull } from "../../../src/reconcile/resolution/plan-pull.ts";
import type { ObservedResolution } from "../../../src/ports/observation.ts";
import {
  agreed,
  proposed,
  reprimand,
  underReview,
} from "../../domain/chapters/deciding/deliberating.ts";
import { at, config, dee, given, mal } from "../../domain/given.ts";
import { observedResolution } from "../../fakes/observed-resolution.ts";
import { elsewhere, head, pull } from "../../fakes/pull.ts";
import { writing } from "../../fakes/writing.ts";

const open = given([...underReview, proposed(at("22 16:30"), reprimand)]).state();
const cause = open.deliberation.proposal?.cause ?? Cause.parse("none");
const [commit] = pull("").commits;
if (!commit) throw new Error("no commit");
const own = pull("---\n", { commits: [{ ...commit, proposal: cause }] });
const branch = { id: NodeId.parse("REF_1"), headOid: head, proposal: cause };

const stepsFor = (differing: Partial<ObservedResolution>, state = open) =>
  planPull(state, config, observedResolution(differing)).map(({ step }) => step);
const anew = ["create-branch", "write-text", "open-pull"];

describe("bringing a proposal's pull request into being", () => {
  test("begins from the default branch where there is nothing", () => {
    expect(stepsFor({})).toEqual(anew);
    expect(planPull(open, config, observedResolution())[0]).toMatchObject({ at: elsewhere });
  });

  test("does nothing where it is there", () => {
    expect(stepsFor({ branch, pulls: [own] })).toEqual([]);
  });

  test("goes on where a run ended after its commit, and begins anew where it ended before", () => {
    expect(stepsFor({ branch })).toEqual(["open-pull"]);
    const bare = { ...branch, headOid: elsewhere, proposal: undefined };
    expect(stepsFor({ branch: bare })).toEqual(["delete-branch", ...anew]);
  });

  test("writes an amended text on top of the one before", () => {
    const before = pull("---\n");
    expect(planPull(open, config, observedResolution({ branch, pulls: [before] }))).toMatchObject([
      { step: "write-text", onto: head, cause },
    ]);
  });

  test("writes it anew on a branch that was put back to the default branch", () => {
    const bare = pull(undefined, { head: elsewhere, commits: [], changedPaths: [] });
    expect(planPull(open, config, observedResolution({ branch, pulls: [bare] }))).toMatchObject([
      { step: "write-text", onto: elsewhere, cause },
    ]);
  });

  test("opens another from the same branch where one was merged into another branch", () => {
    const merge = { at: at("22 17:00"), commit: elsewhere, isByApp: false, file: undefined };
    const turned = { ...own, state: "MERGED", isOnDefaultBranch: false, merge } as const;
    expect(stepsFor({ branch, pulls: [turned] })).toEqual(["open-pull"]);
    expect(stepsFor({ pulls: [turned] })).toEqual(anew);
  });

  test("does not write over what a member pushed on top of it", () => {
    const byDee = { ...commit, oid: GitOid.parse("c".repeat(40)), isOurs: false, author: dee };
    const pushed = pull("---\n", { commits: [...own.commits, byDee] });
    expect(stepsFor({ branch, pulls: [pushed] })).toEqual([]);
  });

  test.for([
    {
      title: "a stranger pushed to",
      differing: { commits: [{ ...commit, isOurs: false, author: mal }] },
    },
    {
      title: "holds another file",
      differing: { changedPaths: ["x", "resolutions/amber-heron.md"] },
    },
    { title: "goes elsewhere", differing: { isOnDefaultBranch: false } },
    { title: "cannot be merged", differing: { hasConflict: true } },
    { title: "has more commits than GitHub lists", differing: { head: elsewhere } },
  ])("puts another in the place of one with the text before that $title", ({ differing }) => {
    expect(stepsFor({ branch, pulls: [pull("---\n", differing)] })).toEqual([
      "close-pull",
      "delete-branch",
      ...anew,
    ]);
  });

  test("opens one again that was closed by hand, with its branch if that is gone", () => {
    const closed = { ...own, state: "CLOSED" as const };
    expect(stepsFor({ branch, pulls: [closed] })).toEqual(["reopen-pull"]);
    expect(stepsFor({ pulls: [closed] })).toEqual(["create-branch", "reopen-pull"]);
    const moved = { ...branch, headOid: elsewhere, proposal: undefined };
    expect(stepsFor({ branch: moved, pulls: [closed] })).toEqual(["delete-branch", ...anew]);
  });

  test("closes one that somebody else opened from the same branch", () => {
    const foreign = { ...own, isOurs: false };
    expect(stepsFor({ branch, pulls: [foreign] })).toEqual(["close-pull", "open-pull"]);
  });

  test("waits for the record where it was merged", () => {
    expect(stepsFor({ pulls: [{ ...own, state: "MERGED" }] })).toEqual([]);
  });
});

describe("once nothing is proposed", () => {
  const state = given([
    ...underReview,
    proposed(at("22 16:30"), reprimand),
    agreed(at("22 18:00"), reprimand),
  ]).state();
  const stepsAfter = (differing: Partial<ObservedResolution>) =>
    planJudgement(observedResolution(differing), {
      state,
      config,
      at: at("22 19:00"),
      writing,
    }).steps.map(({ step }) => step);

  test("no pull request is brought into being", () => {
    expect(stepsFor({}, state)).toEqual([]);
  });

  test("the branch goes, and a pull request that is open is closed", () => {
    expect(stepsAfter({ branch, pulls: [{ ...own, state: "MERGED" }] })).toEqual(["delete-branch"]);
    expect(stepsAfter({ branch, pulls: [own] })).toEqual(["close-pull", "delete-branch"]);
  });

  test("a branch of somebody else stays", () => {
    const theirs = { ...branch, proposal: undefined, headOid: elsewhere };
    expect(stepsAfter({ branch: theirs, pulls: [{ ...own, isOurs: false }] })).toEqual([]);
  });
});
