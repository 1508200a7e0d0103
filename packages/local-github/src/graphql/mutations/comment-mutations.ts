import {
  createComment,
  deleteComment,
  minimizeComment,
  updateComment,
} from "../../model/comments.ts";
import {
  addReaction,
  findOwnReaction,
  removeReaction,
  type Reactable,
} from "../../model/reactions.ts";
import { reactionContents, type ReactionContent } from "../../model/records/reaction.ts";
import { reactionGroups } from "../fields/comment-fields.ts";
import { commentEdge } from "../fields/issue-comments.ts";
import { findNode, isKind, noSuchNode } from "../find-node.ts";
import type { Input } from "../input.ts";
import { requiredNode, requiredThread } from "../required-node.ts";
import { show } from "../shown.ts";
import { showIssue } from "../show-record.ts";
import type { Context, RootFields } from "../type-fields.ts";

/** What each answers is its payload, without `clientMutationId`. */
export const commentMutations: RootFields = {
  addComment: (input, context) => {
    const issue = requiredThread(input, "subjectId", context);
    const comment = createComment(context.world, context.viewer, issue, input.text("body"));
    return {
      commentEdge: commentEdge(comment),
      timelineEdge: commentEdge(comment),
      subject: showIssue(issue),
    };
  },
  updateIssueComment: (input, context) => {
    const comment = requiredNode(input, "id", "IssueComment", context);
    updateComment(context.world, context.viewer, comment, input.text("body"));
    return { issueComment: show("IssueComment", comment) };
  },
  deleteIssueComment: (input, context) => {
    const comment = requiredNode(input, "id", "IssueComment", context);
    deleteComment(context.world, context.viewer, comment);
    return {};
  },
  minimizeComment: (input, context) => {
    const comment = requiredNode(input, "subjectId", "IssueComment", context);
    const reason = input.text("classifier").toLowerCase().replace("_", "-");
    minimizeComment(context.viewer, comment, reason);
    return { minimizedComment: show("IssueComment", comment) };
  },
  unminimizeComment: (input, context) => {
    const comment = requiredNode(input, "subjectId", "IssueComment", context);
    minimizeComment(context.viewer, comment, null);
    return { unminimizedComment: show("IssueComment", comment) };
  },
  addReaction: (input, context) => {
    const subject = requiredReactable(input, context);
    const content = readContent(input);
    const { reaction } = addReaction(context.world, context.viewer, subject, content);
    return {
      reaction: show("Reaction", { reaction, subject }),
      reactionGroups: () => reactionGroups(subject),
      subject: () => findNode(subject.nodeId, context),
    };
  },
  removeReaction: (input, context) => {
    const subject = requiredReactable(input, context);
    const reaction = findOwnReaction(context.viewer, subject, readContent(input));
    removeReaction(context.viewer, subject, reaction);
    return {
      reaction: show("Reaction", { reaction, subject }),
      reactionGroups: () => reactionGroups(subject),
      subject: () => findNode(subject.nodeId, context),
    };
  },
};

function requiredReactable(input: Input, context: Context): Reactable {
  const id = input.text("subjectId");
  const node = findNode(id, context);
  if (isKind(node, "Issue")) return node.record;
  if (isKind(node, "IssueComment")) return node.record;
  if (isKind(node, "PullRequest")) return node.record.issue;
  if (isKind(node, "PullRequestReview")) return node.record;
  if (isKind(node, "PullRequestReviewComment")) return node.record;
  throw noSuchNode(id);
}

function readContent(input: Input): ReactionContent {
  const text = input.text("content");
  const content = reactionContents.find((candidate) => candidate === text);
  if (content === undefined) throw new TypeError(`the schema knows no reaction ${text}`);
  return content;
}
