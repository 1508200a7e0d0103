import { LateComment } from "../../domain/chapters/keeping-apart/late-comment.ts";
import type { Person } from "../../domain/values/person.ts";
import type { ObservedComment } from "../../ports/observation.ts";
import { markOf } from "./markers.ts";

/** The n-th piece of the thread as it was, counted from one. */
export function threadMark(n: number): string {
  return `<!-- comity thread ${n} -->`;
}

export function readThreadMark(body: string): number | undefined {
  const read = /^<!-- comity thread (\d{1,4}) -->$/.exec(markOf(body) ?? "")?.[1];
  return read === undefined ? undefined : Number(read);
}

/** The lines of a piece that the app itself says: what people wrote stands in fences between. */
export function outsideFences(body: string): readonly string[] {
  const found: string[] = [];
  let fence: string | undefined;
  for (const line of body.split("\n")) {
    if (fence !== undefined) {
      if (line === fence) fence = undefined;
      continue;
    }
    fence = /^(`{3,})text$/.exec(line)?.[1];
    if (fence === undefined) found.push(line);
  }
  return found;
}

/** Beside it stands what it says for people; GitHub takes 65,536 characters in a comment. */
const longestLateMark = 20_000;

/**
 * The invisible line with a comment as it was, by which it is heard in the room; `undefined` for one
 * that is too long for that, or that nobody could be answered for.
 */
export function printLateMark(comment: ObservedComment): string | undefined {
  const { id, databaseId, author, viaEmail, versions, versionsTruncated, ours } = comment;
  if (!author || author.kind === "bot" || ours || versionsTruncated) return undefined;
  const late: LateComment = {
    id,
    databaseId,
    author: { id: author.id, login: author.login },
    viaEmail,
    versions: versions.map(({ at, by, text }) => ({ at, by: personIn(by), text })),
  };
  // Nothing in it ends a comment of HTML.
  const written = JSON.stringify(late).replaceAll(">", String.raw`\u003e`);
  return written.length > longestLateMark ? undefined : `<!-- late ${written} -->`;
}

/** The comments that a piece of a thread has such lines of; none for every other text. */
export function readLateMarks(body: string): readonly ObservedComment[] {
  if (readThreadMark(body) === undefined) return [];
  return outsideFences(body).flatMap((line) => {
    const [, written] = /^<!-- late (\{.*\}) -->$/.exec(line) ?? [];
    const late = written === undefined ? undefined : LateComment.safeParse(parsed(written)).data;
    return late ? [asObserved(late)] : [];
  });
}

function personIn(by: Person | null): Person | null {
  return by && { id: by.id, login: by.login };
}

function asObserved({ id, databaseId, author, viaEmail, versions }: LateComment): ObservedComment {
  const kind = "user" as const;
  const [first] = versions;
  const last = versions.at(-1) ?? first;
  if (!first || !last) throw new TypeError("a comment without a version");
  return {
    id,
    databaseId,
    createdAt: first.at,
    updatedAt: last.at,
    author: { ...author, kind },
    body: last.text ?? "",
    versions: versions.map(({ by, ...version }) => ({ ...version, by: by && { ...by, kind } })),
    versionsTruncated: false,
    ours: false,
    viaEmail,
    ourReactions: { eyes: false, confused: false },
  };
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
