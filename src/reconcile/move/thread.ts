import { lateEntryText, threadEntryText } from "../../messages/room-texts.ts";
import type { ObservedComment } from "../../ports/observation.ts";
import { ownText } from "../show/plan-put-back.ts";
import { isHistoryAnswer, isStatusComment, marked, unmarked } from "../marks/markers.ts";
import { printLateMark, threadMark } from "../marks/thread-marks.ts";
import type { WordingOf } from "./wording.ts";
import { entryMark } from "./room-marks.ts";

/** GitHub takes 65,536 characters in a comment. */
const longestPiece = 60_000;
const longestEntry = 50_000;

/**
 * The thread of the old issue as few comments: everything that was said, in its order, with who
 * said it and when. The status comment is left out, since the room has its own.
 *
 * @param after how many pieces are there already
 */
export function threadPieces(
  comments: readonly ObservedComment[],
  wordingOf: WordingOf,
  after = 0,
  isLate = false,
): readonly string[] {
  const pieces: string[] = [];
  for (const entry of saidIn(comments).flatMap((comment) =>
    entriesOf(comment, wordingOf, isLate),
  )) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + entry.length < longestPiece)
      pieces[pieces.length - 1] = `${last}\n\n${entry}`;
    else pieces.push(entry);
  }
  return pieces.map((piece, i) => marked(piece, threadMark(after + i + 1)));
}

/**
 * What of a thread is repeated in the room: not what was decided in other cases, which those who read
 * there may not read.
 */
export function saidIn(comments: readonly ObservedComment[]): readonly ObservedComment[] {
  return comments
    .filter(
      (comment) =>
        !comment.ours || !(isStatusComment(comment.body) || isHistoryAnswer(ownText(comment))),
    )
    .toSorted((a, b) => a.databaseId - b.databaseId);
}

function entriesOf(
  comment: ObservedComment,
  wordingOf: WordingOf,
  isLate: boolean,
): readonly string[] {
  const { author, ours, createdAt, databaseId } = comment;
  const wording = wordingOf(comment);
  const text = ours ? unmarked(wording.text) : wording.text;
  const changed = ours ? undefined : wording.changed;
  const parts = Math.max(1, Math.ceil(text.length / longestEntry));
  const mark = isLate && parts === 1 ? printLateMark(comment) : undefined;
  const isHeard = mark !== undefined;
  return Array.from({ length: parts }, (_, i) => {
    const part = text.slice(i * longestEntry, (i + 1) * longestEntry);
    const by = ours ? "comity" : author;
    const said: Parameters<typeof threadEntryText>[0] = { by, at: createdAt, text: part, changed };
    const entry = isLate && !ours ? lateEntryText(said, isHeard) : threadEntryText(said);
    return [entryMark(databaseId), ...(mark ? [mark] : []), entry].join("\n");
  });
}
