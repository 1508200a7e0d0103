import { describe, expect, test } from "vitest";
import { createCheckRun } from "../src/model/check-runs.ts";
import { createStatus } from "../src/model/commit-statuses.ts";
import { withResolution } from "./model-support/resolution.ts";

const typeOf = (event: Record<string, unknown>): unknown => event["__typename"];

describe("the documents of a resolution", () => {
  test("propose in one request, and see all of it in another", async () => {
    const { observe, proposed } = await withResolution();
    const head = proposed.commit.commit.oid;
    expect(proposed.pull.pullRequest).toMatchObject({ number: 1, headRefOid: head });
    const seen = await observe();
    expect(seen).toMatchObject({
      state: "OPEN",
      isDraft: false,
      isCrossRepository: false,
      headRefName: "resolution/amber-heron",
      headRefOid: head,
      baseRefName: "main",
      merged: false,
      mergedBy: null,
      mergeable: "MERGEABLE",
      changedFiles: 1,
      viewerDidAuthor: true,
      author: { __typename: "Bot", login: "steward[bot]" },
      files: { nodes: [{ path: "resolutions/amber-heron.md", changeType: "ADDED" }] },
      reviews: { totalCount: 0 },
      commits: { totalCount: 1, nodes: [{ commit: { oid: head } }] },
    });
    expect(seen.headRef.target.file.object.entries).toMatchObject([
      { name: "amber-heron.md", object: { text: "---\ncase: amber-heron\n---\n" } },
    ]);
    expect(seen.headRef.target.checkSuites.nodes[0].checkRuns.nodes).toEqual([]);
  });

  test("judge with the app's own check, and see who dismissed whom", async () => {
    const { run, observe, review, proposed, repository, world, ada, bo, cy, dee } =
      await withResolution();
    const head = proposed.commit.commit.oid;
    const objection = review(bo, "REQUEST_CHANGES", "no");
    review(cy, "APPROVE");
    const judged = await run("Judge", {
      check: {
        repositoryId: repository.nodeId,
        name: "steward/consensus",
        headSha: head,
        status: "COMPLETED",
        conclusion: "ACTION_REQUIRED",
        externalId: "4",
        output: { title: "1 of 2", summary: "awaited: ada" },
      },
      dismiss: { pullRequestReviewId: objection.nodeId, message: "recused" },
      reviewers: { pullRequestId: proposed.pull.pullRequest.id, userIds: [ada.account.nodeId] },
    });
    // A status of the same name, set by somebody else, is no check run.
    const forged = { state: "success", context: "steward/consensus" } as const;
    createStatus(world, dee, repository, head, { ...forged, description: null, targetUrl: null });
    const seen = await observe();
    expect(seen.reviews.nodes).toMatchObject([
      { state: "DISMISSED", author: { login: "bo" }, commit: { oid: head } },
      { state: "APPROVED", author: { login: "cy", databaseId: cy.account.databaseId } },
    ]);
    expect(seen.reviewRequests.nodes).toMatchObject([{ requestedReviewer: { login: "ada" } }]);
    expect(seen.history.nodes).toMatchObject([
      {
        __typename: "ReviewDismissedEvent",
        actor: { login: "steward[bot]" },
        previousReviewState: "CHANGES_REQUESTED",
        dismissalMessage: "recused",
        review: { id: objection.nodeId },
      },
    ]);
    expect(seen.headRef.target.checkSuites.nodes[0].checkRuns.nodes).toMatchObject([
      {
        id: judged.check.checkRun.id,
        conclusion: "ACTION_REQUIRED",
        externalId: "4",
        title: "1 of 2",
      },
    ]);
  });

  test("merge what was judged, and the commit tells that it came so", async () => {
    const { world, steward, run, look, observe, proposed, repository } = await withResolution();
    const head = proposed.commit.commit.oid;
    const check = createCheckRun(world, steward, repository, head, { name: "steward/consensus" });
    const merged = await run("Merge", {
      check: {
        repositoryId: repository.nodeId,
        checkRunId: check.nodeId,
        conclusion: "SUCCESS",
      },
      merge: {
        pullRequestId: proposed.pull.pullRequest.id,
        expectedHeadOid: head,
        mergeMethod: "SQUASH",
      },
    });
    const { oid } = merged.merge.pullRequest.mergeCommit;
    expect(repository.git.ref("refs/heads/main")).toBe(oid);
    const seen = await observe();
    expect(seen).toMatchObject({
      state: "MERGED",
      mergedBy: { login: "steward[bot]" },
      mergeCommit: { oid },
    });
    expect(seen.history.nodes.map(typeOf)).toEqual(["MergedEvent", "ClosedEvent"]);
    expect((await look()).defaultBranchRef.target).toEqual({
      oid,
      associatedPullRequests: { nodes: [{ merged: true, baseRefName: "main" }] },
    });
  });

  test("do not merge another head than the one that is named", async () => {
    const { askFor, proposed, repository } = await withResolution();
    const { data, errors } = await askFor("Merge", {
      check: { repositoryId: repository.nodeId, checkRunId: "x" },
      merge: { pullRequestId: proposed.pull.pullRequest.id, expectedHeadOid: "0".repeat(40) },
    });
    expect(data).toEqual({ check: null, merge: null });
    expect(errors).toMatchObject([
      { type: "NOT_FOUND", path: ["check"] },
      {
        type: "UNPROCESSABLE",
        path: ["merge"],
        message: "Head branch was modified. Review and try the merge again.",
      },
    ]);
  });
});
