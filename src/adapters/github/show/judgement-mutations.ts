import type { NodeId } from "../../../domain/values/ids.ts";
import type { JudgementStep } from "../../../ports/pull-steps.ts";
import { closePull, deleteBranch } from "../pull/pull-mutation.ts";
import { mutation, type Mutation } from "./mutation.ts";

const checkName = "comity/consensus";

/** GitHub takes no more notes with one request. */
const mostAnnotations = 50;

/** What a step on a resolution's pull request comes to on GitHub. */
export function judgementMutations(step: JudgementStep, repository: NodeId): readonly Mutation[] {
  switch (step.step) {
    case "write-check":
      return [checkMutation(step, repository)];
    case "mark-ready":
      return [
        mutation(step, "markPullRequestReadyForReview", "MarkPullRequestReadyForReviewInput", {
          pullRequestId: step.pull,
        }),
      ];
    case "request-review":
      return [
        mutation(step, "requestReviews", "RequestReviewsInput", {
          pullRequestId: step.pull,
          userIds: [step.person],
          union: true,
        }),
      ];
    case "keep-requests":
      return [
        mutation(step, "requestReviews", "RequestReviewsInput", {
          pullRequestId: step.pull,
          userIds: step.people,
          union: false,
        }),
      ];
    case "dismiss-review":
      return [
        mutation(step, "dismissPullRequestReview", "DismissPullRequestReviewInput", {
          pullRequestReviewId: step.review,
          message: step.why,
        }),
      ];
    case "merge-pull":
      return [
        mutation(step, "mergePullRequest", "MergePullRequestInput", {
          pullRequestId: step.pull,
          expectedHeadOid: step.head,
          mergeMethod: step.method,
          commitHeadline: step.headline,
        }),
      ];
    case "close-pull":
      return closePull(step).map(({ name, inputType, input }) =>
        mutation(step, name, inputType, input),
      );
    case "delete-branch":
      return deleteBranch(step).map(({ name, inputType, input }) =>
        mutation(step, name, inputType, input),
      );
  }
}

function checkMutation(
  step: Extract<JudgementStep, { step: "write-check" }>,
  repositoryId: NodeId,
): Mutation {
  const { content, check, head: headSha, path } = step;
  const { title, summary, annotations } = content;
  const said = {
    repositoryId,
    status: "COMPLETED",
    // GitHub takes `neutral` and `skipped` for passed.
    conclusion: content.isSuccess ? "SUCCESS" : "ACTION_REQUIRED",
    externalId: content.says,
    output: {
      title,
      summary,
      ...(annotations.length > 0 && {
        annotations: annotations.slice(0, mostAnnotations).map(({ line, message }) => {
          const location = { startLine: line, endLine: line };
          return { path, location, annotationLevel: "FAILURE", message };
        }),
      }),
    },
  };
  return check === undefined
    ? mutation(step, "createCheckRun", "CreateCheckRunInput", { ...said, name: checkName, headSha })
    : mutation(step, "updateCheckRun", "UpdateCheckRunInput", { ...said, checkRunId: check });
}
