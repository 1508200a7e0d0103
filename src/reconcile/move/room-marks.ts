import type { CallsToDelete } from "../../domain/chapters/keeping-apart/old-issue.ts";
import { Instant } from "../../domain/values/time.ts";
import { markOf } from "../marks/markers.ts";
import { outsideFences } from "../marks/thread-marks.ts";

/** The invisible mark of what the app puts into a room, by which it finds it again. */
export const noticeMark = "<!-- comity room -->";
export const reportMark = "<!-- comity report -->";

/** Of the call to go on, in the issue that is opened where the case's own is gone. */
export const lostIssueMark = "<!-- comity lost-issue -->";

/** Of the call to owners to delete the room itself. */
export const roomToDeleteMark = "<!-- comity room-to-delete -->";

/** The n-th comment of what was deliberated before the case came, counted from one. */
export function dossierMark(n: number): string {
  return `<!-- comity dossier ${n} -->`;
}

export function isDossier(body: string): boolean {
  return /^<!-- comity dossier \d{1,4} -->$/.test(markOf(body) ?? "");
}

/** Of the call to owners to delete the old issue. */
export function oldIssueMark({ calls, lastAt }: CallsToDelete): string {
  return `<!-- comity old-issue ${calls} ${lastAt} -->`;
}

export function readOldIssueMark(body: string): CallsToDelete | undefined {
  const pattern = /^<!-- comity old-issue (\d{1,4}) (\S{20}) -->$/;
  const [, calls, at] = pattern.exec(markOf(body) ?? "") ?? [];
  const lastAt = Instant.safeParse(at);
  return lastAt.success ? { calls: Number(calls), lastAt: lastAt.data } : undefined;
}

export const oldIssueDoneMark = "<!-- comity old-issue gone -->";

export function isOldIssueDone(body: string): boolean {
  return markOf(body) === oldIssueDoneMark;
}

/** Before each comment that is repeated: the number GitHub gave the original. */
export function entryMark(databaseId: number): string {
  return `<!-- said ${databaseId} -->`;
}

/** The originals repeated in a piece of the thread. */
export function entriesIn(body: string): readonly number[] {
  return outsideFences(body).flatMap((line) => {
    const id = /^<!-- said (\d{1,15}) -->$/.exec(line)?.[1];
    return id === undefined ? [] : [Number(id)];
  });
}
