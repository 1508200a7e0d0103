import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { Said } from "../../domain/values/said.ts";
import type { KeyedHash } from "../../ports/keyed-hash.ts";
import type { CaseObservation, ObservedText } from "../../ports/observation.ts";
import type { RecordFile } from "../../ports/record-codec.ts";
import { ownVersion } from "../hear/own-words.ts";

/** What does not find room is kept by the next document. */
const mostAtOnce = 100;

/**
 * The events about to be recorded, the last of them with the hashes of what people had said until then
 * and no document holds yet. For its own sake nothing is ever written.
 *
 * @param files the record as it stands; a look that records twice writes no hash a second time
 */
export function withSaid(
  events: readonly CaseEvent[],
  { issue, comments }: Pick<CaseObservation, "issue" | "comments">,
  files: readonly RecordFile[],
  keyedHash: KeyedHash,
): readonly CaseEvent[] {
  const last = events.at(-1);
  const texts = [issue, ...comments.filter(({ ours }) => !ours)];
  const said = texts
    .flatMap((text) => saidIn(text, keyedHash))
    .filter(({ hash }) => !files.some(({ text }) => text.includes(hash)))
    .slice(0, mostAtOnce);
  if (!last || said.length === 0) return events;
  return [...events.slice(0, -1), { ...last, said }];
}

/** Nothing of what bots say, and nothing where GitHub does not show any more what it was. */
function saidIn(text: ObservedText, keyedHash: KeyedHash): readonly Said[] {
  const { id, author } = text;
  const own = ownVersion(text);
  if (author?.kind !== "user" || !own || own.text === null) return [];
  return [{ id, by: author.id, at: own.at, hash: keyedHash.of(hashedText(id, own.text)) }];
}

/** Its id stands before it, so that two texts that are the same do not look so. */
export function hashedText(id: Said["id"], text: string): string {
  return `${id}\n${text.replaceAll("\r\n", "\n")}`;
}
