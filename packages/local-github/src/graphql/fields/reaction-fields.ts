import type { Reaction, ReactionContent } from "../../model/records/reaction.ts";
import type { Reactable } from "../../model/reactions.ts";
import { findActor } from "../../model/viewer.ts";
import { connect } from "../connection.ts";
import type { Input } from "../input.ts";
import { show, type Shown } from "../shown.ts";
import { showAccount, showIssue } from "../show-record.ts";
import type { TypeFields } from "../type-fields.ts";

function showReactable(subject: Reactable): Shown {
  if ("issue" in subject) return show("IssueComment", subject);
  if ("review" in subject) return show("PullRequestReviewComment", subject);
  return "commitOid" in subject ? show("PullRequestReview", subject) : showIssue(subject);
}

function membersOf(subject: Reactable, content: ReactionContent): Reaction[] {
  return subject.reactions.filter((reaction) => reaction.content === content);
}

export const reactionFields: TypeFields<"Reaction"> = {
  id: ({ reaction }) => reaction.nodeId,
  databaseId: ({ reaction }) => reaction.databaseId,
  content: ({ reaction }) => reaction.content,
  createdAt: ({ reaction }) => reaction.createdAt,
  reactable: ({ subject }) => showReactable(subject),
  user: ({ reaction }) => show("User", reaction.user),
};

export const reactionGroupFields: TypeFields<"ReactionGroup"> = {
  content: ({ content }) => content,
  createdAt: ({ content, subject }) => membersOf(subject, content)[0]?.createdAt ?? null,
  subject: ({ subject }) => showReactable(subject),
  viewerHasReacted: ({ content, subject }, _args, { viewer }) => {
    const actor = findActor(viewer);
    return membersOf(subject, content).some(({ user }) => user === actor);
  },
  reactors: ({ content, subject }, args) =>
    connectReactors(args, "reactors", membersOf(subject, content), ({ user }) => showAccount(user)),
  users: ({ content, subject }, args) =>
    connectReactors(args, "users", membersOf(subject, content), ({ user }) => show("User", user)),
};

function connectReactors(
  args: Input,
  name: string,
  items: readonly Reaction[],
  showReactor: (reaction: Reaction) => Shown | null,
): object {
  return connect(args, name, {
    items,
    show: showReactor,
    key: ({ databaseId }) => [databaseId],
    edge: ({ createdAt }) => ({ reactedAt: createdAt }),
  });
}
