import { expect } from "vitest";
import { createReview, type ReviewEvent } from "../../src/model/reviews.ts";
import type { Review } from "../../src/model/records/review.ts";
import type { Viewer } from "../../src/model/viewer.ts";
import { ask, caseDocuments } from "./ask.ts";
import { modelWorld } from "./model-world.ts";

/** An app's way from a resolution's branch to its merge; the observation is `Resolution` above. */
const documents = `${caseDocuments}
query Observe($repository: ID!, $appId: Int!) {
  node(id: $repository) { ... on Repository {
    pullRequests(headRefName: "resolution/amber-heron", first: 5, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ...Resolution }
    }
    defaultBranchRef { target { ... on Commit { oid associatedPullRequests(first: 5) { nodes { merged baseRefName } } } } }
  } }
}
mutation Propose($ref: CreateRefInput!, $file: CreateCommitOnBranchInput!, $pull: CreatePullRequestInput!) {
  branch: createRef(input: $ref) { ref { id } }
  commit: createCommitOnBranch(input: $file) { commit { oid } }
  pull: createPullRequest(input: $pull) { pullRequest { id number headRefOid } }
}
mutation Judge($check: CreateCheckRunInput!, $dismiss: DismissPullRequestReviewInput!, $reviewers: RequestReviewsInput!) {
  check: createCheckRun(input: $check) { checkRun { id } }
  dismiss: dismissPullRequestReview(input: $dismiss) { clientMutationId }
  reviewers: requestReviews(input: $reviewers) { clientMutationId }
}
mutation Merge($check: UpdateCheckRunInput!, $merge: MergePullRequestInput!) {
  check: updateCheckRun(input: $check) { clientMutationId }
  merge: mergePullRequest(input: $merge) { pullRequest { mergeCommit { oid } mergedAt } }
}
`;

const branch = "resolution/amber-heron";

/** A world in which the app has proposed a resolution in one document. */
export async function withResolution() {
  const made = modelWorld();
  const { world, steward, repository, root, app } = made;
  const askFor = (name: string, variables: Record<string, unknown>) =>
    ask(world, steward, documents, variables, name);
  const run = async (name: string, variables: Record<string, unknown>) => {
    const answer = await askFor(name, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const contents = Buffer.from("---\ncase: amber-heron\n---\n").toString("base64");
  const proposed = await run("Propose", {
    ref: { repositoryId: repository.nodeId, name: `refs/heads/${branch}`, oid: root },
    file: {
      branch: { repositoryNameWithOwner: "sandbox-org/conduct", branchName: branch },
      expectedHeadOid: root,
      message: { headline: "Propose" },
      fileChanges: { additions: [{ path: "resolutions/amber-heron.md", contents }] },
    },
    pull: {
      repositoryId: repository.nodeId,
      title: "amber-heron",
      baseRefName: "main",
      headRefName: branch,
    },
  });
  const look = async () => {
    const variables = { repository: repository.nodeId, appId: app.databaseId };
    return (await run("Observe", variables)).node;
  };
  const observe = async () => (await look()).pullRequests.nodes[0];
  const review = (viewer: Viewer, event: ReviewEvent, body = ""): Review => {
    const [pull] = world.pulls.of(repository);
    if (pull === undefined) throw new Error("nothing was proposed");
    return createReview(world, viewer, pull, { event, body });
  };
  return { ...made, askFor, run, look, observe, review, proposed };
}
