import { meets } from "../../model/access.ts";
import { authorAssociation } from "../../model/author-association.ts";
import { lastEdit, type Written } from "../../model/body-history.ts";
import { demands } from "../../model/demands.ts";
import { repositoryOf, type Reactable } from "../../model/reactions.ts";
import { reactionContents } from "../../model/records/reaction.ts";
import { findActor, type Viewer } from "../../model/viewer.ts";
import { connect } from "../connection.ts";
import type { Input } from "../input.ts";
import { show, type Shown } from "../shown.ts";
import { showAccount } from "../show-record.ts";
import type { Context, TypeFields } from "../type-fields.ts";
import { commentPath } from "../web-paths.ts";

type WrittenRecord = Reactable & Written;

/** What issues and comments have in common: GraphQL's Comment, Reactable and Updatable. */
export const writtenFields = {
  id: (record: WrittenRecord) => record.nodeId,
  databaseId: (record: WrittenRecord) => record.databaseId,
  fullDatabaseId: (record: WrittenRecord) => String(record.databaseId),
  author: (record: WrittenRecord) => showAccount(record.author),
  authorAssociation: (record: WrittenRecord) =>
    authorAssociation(repositoryOf(record), record.author),
  body: (record: WrittenRecord) => record.body,
  createdAt: (record: WrittenRecord) => record.createdAt,
  publishedAt: (record: WrittenRecord) => record.createdAt,
  updatedAt: (record: WrittenRecord) => record.updatedAt,
  createdViaEmail: (record: WrittenRecord) => record.createdViaEmail,
  editor: (record: WrittenRecord) => {
    const edit = lastEdit(record);
    return edit === undefined ? null : showAccount(edit.editor);
  },
  lastEditedAt: (record: WrittenRecord) => lastEdit(record)?.editedAt ?? null,
  includesCreatedEdit: (record: WrittenRecord) => record.versions.length > 0,
  userContentEdits: (record: WrittenRecord, args: Input) =>
    connect(args, "userContentEdits", {
      items: record.versions.toReversed(),
      show: (version) => show("UserContentEdit", version),
      key: ({ databaseId }) => [databaseId],
      direction: "desc",
    }),
  repository: (record: WrittenRecord) => show("Repository", repositoryOf(record)),
  reactions: (record: WrittenRecord, args: Input) => {
    const content = args.optionalText("content");
    return connect(args, "reactions", {
      items: record.reactions.filter((r) => content === undefined || r.content === content),
      show: (reaction) => show("Reaction", { reaction, subject: record }),
      key: ({ databaseId }) => [databaseId],
    });
  },
  reactionGroups: (record: WrittenRecord) => reactionGroups(record),
  viewerDidAuthor: (record: WrittenRecord, _args: Input, { viewer }: Context) =>
    findActor(viewer) === record.author,
  viewerCanReact: (record: WrittenRecord, _args: Input, { viewer }: Context) =>
    meets(viewer, repositoryOf(record), demands.writeIssues),
  viewerCanUpdate: (record: WrittenRecord, _args: Input, { viewer }: Context) =>
    mayChange(viewer, record),
  viewerCannotUpdateReasons: (record: WrittenRecord, _args: Input, { viewer }: Context) =>
    mayChange(viewer, record) ? [] : ["INSUFFICIENT_ACCESS"],
};

/** All eight kinds, also those nobody used. */
export function reactionGroups(subject: Reactable): Shown[] {
  return reactionContents.map((content) => show("ReactionGroup", { content, subject }));
}

function mayChange(viewer: Viewer, record: WrittenRecord): boolean {
  const own = findActor(viewer) === record.author;
  return meets(viewer, repositoryOf(record), own ? demands.writeIssues : demands.moderateIssues);
}

export const commentFields: TypeFields<"IssueComment"> = {
  ...writtenFields,
  issue: ({ issue }) => show("Issue", issue),
  pullRequest: ({ issue }) => (issue.pull === null ? null : show("PullRequest", issue.pull)),
  isMinimized: (comment) => comment.minimizedReason !== null,
  minimizedReason: (comment) => comment.minimizedReason,
  resourcePath: (comment) => commentPath(comment),
  url: (comment, _args, { world }) => world.webUrl + commentPath(comment),
  viewerCanDelete: (comment, _args, { viewer }) => mayChange(viewer, comment),
  viewerCanMinimize: ({ issue }, _args, { viewer }) =>
    meets(viewer, issue.repository, demands.moderateIssues),
};

export const contentEditFields: TypeFields<"UserContentEdit"> = {
  id: (version) => version.nodeId,
  createdAt: (version) => version.editedAt,
  editedAt: (version) => version.editedAt,
  updatedAt: (version) => version.deletedAt ?? version.editedAt,
  deletedAt: (version) => version.deletedAt,
  deletedBy: ({ deletedBy }) => (deletedBy === null ? null : showAccount(deletedBy)),
  diff: (version) => version.text,
  editor: (version) => showAccount(version.editor),
};
