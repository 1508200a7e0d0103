import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { Said } from "../../domain/values/said.ts";
import type { Instant } from "../../domain/values/time.ts";
import type { KeyedHash } from "../../ports/keyed-hash.ts";
import type { CaseObservation, ObservedText } from "../../ports/observation.ts";
import type { RecordFile } from "../../ports/record-codec.ts";
import { ownVersion } from "../hear/own-words.ts";
import { hashedText } from "../marks/hashed-text.ts";

/** What does not find room is kept by the next document. */
const mostAtOnce = 100;

/**
 * The events about to be recorded, each with the hashes of what people had said until it happened and
 * no document before it holds, so that it is the same whenever they are heard. For its own sake no
 * hash is ever written.
 *
 * @param files the record as it stands; a look that records twice writes no hash a second time
 */
export function withSaid(
  events: readonly CaseEvent[],
  { issue, comments }: Pick<CaseObservation, "issue" | "comments">,
  files: readonly RecordFile[],
  keyedHash: KeyedHash,
): readonly CaseEvent[] {
  const texts = [issue, ...comments.filter(({ ours }) => !ours)];
  const kept = new Set<Said["hash"]>();
  const isKept = ({ hash }: Said) =>
    kept.has(hash) || files.some(({ text }) => text.includes(hash));
  return events.map((event) => {
    const said = texts
      .flatMap((text) => saidIn(text, event.at, keyedHash))
      .filter((one) => !isKept(one))
      .slice(0, mostAtOnce);
    for (const { hash } of said) kept.add(hash);
    return said.length > 0 ? { ...event, said } : event;
  });
}

/** Nothing of what bots say, and nothing where GitHub does not show any more what it was. */
function saidIn(text: ObservedText, until: Instant, keyedHash: KeyedHash): readonly Said[] {
  const { id, author } = text;
  const own = ownVersion({ ...text, versions: text.versions.filter(({ at }) => at <= until) });
  if (author?.kind !== "user" || !own || own.text === null) return [];
  return [{ id, by: author.id, at: own.at, hash: keyedHash.of(hashedText(id, own.text)) }];
}
