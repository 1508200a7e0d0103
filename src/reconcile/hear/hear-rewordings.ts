import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { RewordingInput } from "../../domain/case/input.ts";
import { isNews, sittingsAmong } from "../../domain/case/words-changed.ts";
import { Cause } from "../../domain/values/ids.ts";
import type { Said } from "../../domain/values/said.ts";
import { personOf } from "./person-of.ts";
import {
  type CaseObservation,
  mostVersions,
  type ObservedDeletion,
  type ObservedText,
} from "../../ports/observation.ts";

type Seen = Pick<
  CaseObservation,
  "issue" | "comments" | "commentsReadBackTo" | "deletions" | "app"
>;

/** What was changed or deleted of the report and of what people said, as far as others hear of it. */
export function hearRewordings(
  seen: Seen,
  history: readonly CaseEvent[],
): readonly RewordingInput[] {
  const { issue, comments, app } = seen;
  const ofPeople = comments.filter(({ ours, author }) => !ours && author?.kind !== "bot");
  return [
    ...editsOf(issue, "report", app),
    ...ofPeople.flatMap((comment) => editsOf(comment, "comment", app)),
    ...deletionsIn(seen, history),
  ];
}

function editsOf(
  text: ObservedText,
  what: RewordingInput["what"],
  app: CaseObservation["app"],
): readonly RewordingInput[] {
  const { id, createdAt, versions, versionsTruncated } = text;
  // Of what was heard before fewer versions are read.
  if (versionsTruncated && versions.length < mostVersions) return [];
  const author = personOf(text.author);
  const edits = versions
    .slice(versionsTruncated ? 2 : 1)
    .filter(({ by }) => by?.id !== app.id)
    .map(({ at, by }) => ({ at, by: personOf(by) }))
    .filter((edit) => isNews(edit, author, createdAt));
  return sittingsAmong(edits).map(({ at, by }, i) => ({
    kind: "rewording",
    what,
    how: "edited",
    at,
    cause: Cause.parse(`edit:${id}@${at}:${by?.id ?? "gone"}`),
    order: [i],
    author: text.author?.kind === "bot" ? undefined : author,
    wrote: { id, at: createdAt },
    by,
  }));
}

/** GitHub says whose comment was deleted, and not which: what the record says was there may tell. */
function deletionsIn(
  { comments, commentsReadBackTo, deletions, issue }: Seen,
  history: readonly CaseEvent[],
): readonly RewordingInput[] {
  const isAllRead = commentsReadBackTo === undefined;
  const there = new Set([issue.id, ...comments.map(({ id }) => id)]);
  const told = history.flatMap((event) => (event.type === "WordsChanged" ? [event] : []));
  const explained = new Set([
    ...told.flatMap(({ how, words }) => (how === "deleted" ? words : [])),
    ...history.flatMap((event) => (event.type === "CommentRedacted" ? event.comment : [])),
  ]);
  const gone = isAllRead
    ? history.flatMap(({ said = [] }) => said.filter((one) => !there.has(one.id)))
    : [];
  const unexplained = gone.filter(({ id }) => !explained.has(id));
  return deletions.flatMap((deletion, i): readonly RewordingInput[] => {
    const { id, at, by } = deletion;
    const author = personOf(deletion.author);
    const wrote = onlyOne(deletion, unexplained);
    if (!isNews({ at, by: personOf(by) }, author, wrote?.at)) return [];
    return [
      {
        kind: "rewording",
        what: "comment",
        how: "deleted",
        at,
        cause: id,
        order: [i],
        author,
        wrote,
        by: personOf(by),
      },
    ];
  });
}

/** The one comment it can have been; of several nobody guesses. */
function onlyOne({ at, author }: ObservedDeletion, gone: readonly Said[]): RewordingInput["wrote"] {
  const theirs = gone.filter((said) => said.by === author?.id && said.at <= at);
  const ids = new Set(theirs.map(({ id }) => id));
  const [first] = theirs;
  return first && ids.size === 1 ? { id: first.id, at: first.at } : undefined;
}
