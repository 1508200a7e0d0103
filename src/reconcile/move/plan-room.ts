import { caseLabels } from "../../domain/case/labels.ts";
import type { CodeName } from "../../domain/values/ids.ts";
import { movedReportText, roomNoticeText, type RoomNotice } from "../../messages/room-texts.ts";
import type { CaseObservation } from "../../ports/observation.ts";
import type { ObservedRoom, RoomComment, RoomStep } from "../../ports/rooms.ts";
import { marked, markOf } from "../marks/markers.ts";
import { readThreadMark } from "../marks/thread-marks.ts";
import { entriesIn, isDossier, noticeMark, reportMark } from "./room-marks.ts";
import { saidIn, threadPieces } from "./thread.ts";
import type { WordingOf } from "./wording.ts";

/** What moves into a room. */
export interface Moving {
  readonly name: CodeName;
  readonly old: CaseObservation;
  readonly notice: RoomNotice;
  readonly wordingOf: WordingOf;
  /** What was deliberated, as comments. */
  readonly dossier: readonly string[];
}

/**
 * The next steps of furnishing a room and carrying the case over, until its record lies there; none
 * when all of it is there. The issue is opened empty and filled by an edit, and nobody has access
 * yet, so that no mail carries any of it.
 */
export function planRoom(room: ObservedRoom, moving: Moving): readonly RoomStep[] {
  const { name, notice, old, wordingOf, dossier } = moving;
  const after = [...threadPieces(old.comments, wordingOf), ...dossier];
  return planRoomWith(room, { name, notice, body: reportBody(old, wordingOf), after });
}

/** What stands in a room from its beginning. */
interface Furnishing {
  readonly name: CodeName;
  readonly notice: RoomNotice;
  readonly body: string;
  /** The comments that follow the notice. */
  readonly after: readonly string[];
}

/** The same for a case that was nowhere else before. */
export function planRoomWith(
  room: ObservedRoom,
  { name, notice, body, after }: Furnishing,
): readonly RoomStep[] {
  const { issue } = room;
  if (room.rootOid === undefined) return furnish(room);
  if (!issue) return [{ step: "open-issue", title: name }];
  return [
    ...(alike(issue.body, body) ? [] : [{ step: "write-issue" as const, issue: issue.id, body }]),
    ...planComments(issue, [marked(roomNoticeText(notice), noticeMark), ...after]),
  ];
}

/** The root comes last: where its tag is, all else was furnished. */
function furnish(room: ObservedRoom): readonly RoomStep[] {
  return [{ step: "close-doors" }, ...planRoomLabels(room), { step: "create-root" }];
}

/** The labels of cases that a room lacks. */
export function planRoomLabels({ labels }: ObservedRoom): readonly RoomStep[] {
  const missing = caseLabels.filter(({ name }) => !labels.includes(name));
  return missing.map((label) => ({ step: "create-label", label }));
}

function reportBody({ issue }: CaseObservation, wordingOf: WordingOf): string {
  const { author, createdAt: at, firstTitle } = issue;
  const by = author?.kind === "bot" ? ("comity" as const) : author;
  const { text, changed } = wordingOf(issue);
  const said = { by, at, text: text.slice(0, 50_000), changed };
  return marked(movedReportText(said, firstTitle), reportMark);
}

/** Each once, in the order wanted; of what was made twice the older stays. */
function planComments(
  { id: issue, comments }: NonNullable<ObservedRoom["issue"]>,
  wanted: readonly string[],
): readonly RoomStep[] {
  const kept = new Set<RoomComment>();
  const steps = wanted.flatMap((body): readonly RoomStep[] => {
    const there = comments.find((comment) => markOf(comment.body) === markOf(body));
    if (!there) return [{ step: "add-comment", issue, body }];
    kept.add(there);
    return alike(there.body, body) ? [] : [{ step: "edit-comment", comment: there.id, body }];
  });
  const surplus = comments.filter((comment) => isMoved(comment.body) && !kept.has(comment));
  return [...steps, ...surplus.map(({ id }) => ({ step: "delete-comment" as const, comment: id }))];
}

/** What was said in the old place after the record had moved: told here, and heard here. */
export function planLateComments(
  room: ObservedRoom,
  old: CaseObservation,
  wordingOf: WordingOf,
): readonly RoomStep[] {
  const { issue } = room;
  if (!issue) return [];
  const pieces = issue.comments.filter(({ body }) => readThreadMark(body) !== undefined);
  const repeated = new Set(pieces.flatMap(({ body }) => entriesIn(body)));
  const late = saidIn(old.comments).filter(({ databaseId }) => !repeated.has(databaseId));
  const count = Math.max(0, ...pieces.map(({ body }) => readThreadMark(body) ?? 0));
  return threadPieces(late, wordingOf, count, true).map((body) => ({
    step: "add-comment",
    issue: issue.id,
    body,
  }));
}

/** The room's first comment, said anew. */
export function planNotice(room: ObservedRoom, notice: RoomNotice): readonly RoomStep[] {
  const there = room.issue?.comments.find((comment) => markOf(comment.body) === noticeMark);
  const body = marked(roomNoticeText(notice), noticeMark);
  return there && !alike(there.body, body)
    ? [{ step: "edit-comment", comment: there.id, body }]
    : [];
}

function isMoved(body: string): boolean {
  return markOf(body) === noticeMark || readThreadMark(body) !== undefined || isDossier(body);
}

function alike(one: string, other: string): boolean {
  return one.replaceAll("\r\n", "\n").trim() === other.trim();
}
