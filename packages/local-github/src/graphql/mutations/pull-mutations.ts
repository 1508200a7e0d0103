import { notFound } from "../../model/github-refusal.ts";
import { closeIssue, reopenIssue } from "../../model/issue-state.ts";
import { mergePull } from "../../model/merge-pull.ts";
import { convertToDraft, markReady, updatePull } from "../../model/pull-changes.ts";
import { createPull } from "../../model/pulls.ts";
import type { User } from "../../model/records/account.ts";
import type { PullRequest } from "../../model/records/pull-request.ts";
import type { MergeMethod } from "../../model/records/ruleset.ts";
import { removeReviewRequests, requestReviews } from "../../model/review-requests.ts";
import { actorOf } from "../../model/viewer.ts";
import { findNode, isKind, noSuchNode } from "../find-node.ts";
import type { Input } from "../input.ts";
import {
  assigneesNamed,
  labelsNamed,
  requiredNode,
  requiredPull,
  requiredRepository,
} from "../required-node.ts";
import { show } from "../shown.ts";
import { showAccount } from "../show-record.ts";
import type { Context, RootFields } from "../type-fields.ts";

const methods = new Map<string, MergeMethod>([
  ["MERGE", "merge"],
  ["SQUASH", "squash"],
  ["REBASE", "rebase"],
]);

/** What each answers is its payload, without `clientMutationId`. */
export const pullMutations: RootFields = {
  createPullRequest: (input, context) => {
    const repository = requiredRepository(input, context);
    if (input.optionalText("headRepositoryId") !== undefined) {
      const head = requiredNode(input, "headRepositoryId", "Repository", context);
      // Forks are not built.
      if (head !== repository) throw notFound("The head repository is no fork of the base.");
    }
    const pull = createPull(context.world, context.viewer, repository, {
      title: input.text("title"),
      body: input.optionalText("body"),
      head: input.text("headRefName"),
      base: input.text("baseRefName"),
      draft: input.optionalFlag("draft"),
    });
    return answer(pull);
  },
  updatePullRequest: (input, context) => {
    const state = input.optionalText("state");
    const pull = requiredPull(input, "pullRequestId", context);
    updatePull(context.world, context.viewer, pull, {
      title: input.optionalText("title"),
      body: input.optionalText("body"),
      base: input.optionalText("baseRefName"),
      state: state === undefined ? undefined : state === "CLOSED" ? "closed" : "open",
      labels: labelsNamed(input, context),
      assignees: assigneesNamed(input, context),
    });
    return { ...answer(pull), actor: showAccount(actorOf(context.viewer)) };
  },
  closePullRequest: (input, context) => {
    const pull = requiredPull(input, "pullRequestId", context);
    closeIssue(context.world, context.viewer, pull.issue);
    return answer(pull);
  },
  reopenPullRequest: (input, context) => {
    const pull = requiredPull(input, "pullRequestId", context);
    reopenIssue(context.world, context.viewer, pull.issue);
    return answer(pull);
  },
  markPullRequestReadyForReview: (input, context) => {
    const pull = requiredPull(input, "pullRequestId", context);
    markReady(context.world, context.viewer, pull);
    return answer(pull);
  },
  convertPullRequestToDraft: (input, context) => {
    const pull = requiredPull(input, "pullRequestId", context);
    convertToDraft(context.world, context.viewer, pull);
    return answer(pull);
  },
  mergePullRequest: (input, context) => {
    const pull = requiredPull(input, "pullRequestId", context);
    mergePull(context.world, context.viewer, pull, {
      method: methods.get(input.optionalText("mergeMethod") ?? "MERGE") ?? "merge",
      sha: input.optionalText("expectedHeadOid"),
      title: input.optionalText("commitHeadline"),
      message: input.optionalText("commitBody"),
    });
    return { ...answer(pull), actor: showAccount(actorOf(context.viewer)) };
  },
  requestReviews: (input, context) => {
    const pull = requiredPull(input, "pullRequestId", context);
    const users = reviewersNamed(input, context);
    if (input.optionalFlag("union") !== true) {
      const surplus = pull.reviewRequests.map(({ reviewer }) => reviewer);
      const others = surplus.filter((reviewer) => !users.includes(reviewer));
      removeReviewRequests(context.world, context.viewer, pull, others);
    }
    requestReviews(context.world, context.viewer, pull, users);
    return { ...answer(pull), actor: showAccount(actorOf(context.viewer)) };
  },
};

function answer(pull: PullRequest): { pullRequest: unknown } {
  return { pullRequest: show("PullRequest", pull) };
}

function reviewersNamed(input: Input, context: Context): User[] {
  return (input.texts("userIds") ?? []).map((id) => {
    const node = findNode(id, context);
    if (isKind(node, "User") && node.record.type === "User") return node.record;
    throw noSuchNode(id);
  });
}
