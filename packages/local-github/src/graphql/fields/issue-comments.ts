import type { Comment } from "../../model/records/comment.ts";
import type { Issue } from "../../model/records/issue.ts";
import type { World } from "../../model/world.ts";
import { compareKeys, connect, printCursor, type CursorKey } from "../connection.ts";
import type { Input } from "../input.ts";
import { show } from "../shown.ts";

/** Oldest first; with `orderBy: UPDATED_AT` by the last change. */
export function connectComments(world: World, issue: Issue, args: Input): object {
  const comments = world.commentsOf(issue);
  const order = args.optionalObject("orderBy");
  const direction = order?.optionalText("direction") === "DESC" ? "desc" : "asc";
  const items = order === undefined ? comments : sorted(comments, direction);
  const key = order === undefined ? createdKey : updatedKey;
  return connect(args, "comments", {
    items,
    show: (comment) => show("IssueComment", comment),
    key,
    direction,
  });
}

function sorted(comments: readonly Comment[], direction: "asc" | "desc"): Comment[] {
  const ascending = comments.toSorted((a, b) => compareKeys(updatedKey(a), updatedKey(b)));
  return direction === "asc" ? ascending : ascending.toReversed();
}

function createdKey({ databaseId }: Comment): CursorKey {
  return [databaseId];
}

function updatedKey({ updatedAt, databaseId }: Comment): CursorKey {
  return [updatedAt, databaseId];
}

/** The edge a new comment is answered as. */
export function commentEdge(comment: Comment): object {
  return { cursor: printCursor(createdKey(comment)), node: show("IssueComment", comment) };
}
