import { nextCallAt } from "../../domain/chapters/keeping-apart/old-issue.ts";
import type { Person } from "../../domain/values/person.ts";
import type { Instant } from "../../domain/values/time.ts";
import { oldIssueDone, oldIssueTask } from "../../messages/old-issue-task.ts";
import type { ObservedRoom, RoomComment, RoomStep } from "../../ports/rooms.ts";
import { marked } from "../marks/markers.ts";
import { isOldIssueDone, oldIssueDoneMark, oldIssueMark, readOldIssueMark } from "./room-marks.ts";

/**
 * Whether owners are called and nobody has said yet that the issue is gone; `undefined` where the
 * call may be among what was not read of the thread.
 */
export function isCallOpen({ issue }: ObservedRoom): boolean | undefined {
  if (callsIn(issue?.comments ?? []).length > 0) return true;
  return issue?.areAll === false ? undefined : false;
}

/** Whether owners are to be called now; they were when the newest call in the room says. */
export function isCallDue({ issue }: ObservedRoom, now: Instant): boolean {
  const last = newestCall(issue?.comments ?? []);
  return issue !== undefined && (last === undefined || nextCallAt(last) <= now);
}

/**
 * Calls the owners to delete the emptied issue. There is one call in a room: a new one notifies and
 * takes the place of those before, which go after it is there.
 */
export function planCall(
  { issue }: ObservedRoom,
  { number, owners }: { readonly number: number; readonly owners: readonly Person[] },
  now: Instant,
): readonly RoomStep[] {
  if (!issue) return [];
  const calls = (newestCall(issue.comments)?.calls ?? 0) + 1;
  const body = marked(oldIssueTask(number, owners), oldIssueMark({ calls, lastAt: now }));
  return [
    { step: "add-comment", issue: issue.id, body },
    ...callsIn(issue.comments).map(({ id }) => ({ step: "delete-comment" as const, comment: id })),
  ];
}

/** The issue is gone: the call says so. Nothing where nobody was called. */
export function planDone({ issue }: ObservedRoom): readonly RoomStep[] {
  const comments = issue?.comments ?? [];
  const isSaid = comments.some(({ body }) => isOldIssueDone(body));
  const body = marked(oldIssueDone(), oldIssueDoneMark);
  return callsIn(comments).map(({ id: comment }, i) =>
    i === 0 && !isSaid
      ? { step: "edit-comment", comment, body }
      : { step: "delete-comment", comment },
  );
}

function callsIn(comments: readonly RoomComment[]): readonly RoomComment[] {
  return comments.filter(({ body }) => readOldIssueMark(body) !== undefined);
}

function newestCall(comments: readonly RoomComment[]) {
  return comments.flatMap(({ body }) => readOldIssueMark(body) ?? []).at(-1);
}
