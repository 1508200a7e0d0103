import type { CaseEvent } from "../../domain/case/case-event.ts";
import type { ChangedByOthers } from "../../messages/room-texts.ts";
import type { KeyedHash } from "../../ports/keyed-hash.ts";
import type { ObservedText } from "../../ports/observation.ts";
import { ownVersion } from "../hear/own-words.ts";
import { hashedText } from "../marks/hashed-text.ts";

/** What is quoted of a text, and what has to be said of it where somebody else changed it. */
export interface Wording {
  readonly text: string;
  readonly changed?: ChangedByOthers | undefined;
}

export type WordingOf = (text: ObservedText) => Wording;

/**
 * The author's own last version of a text, from GitHub's history. Where the record holds a hash of
 * what they had said, that version has to be the one, or newer; without a hash the history counts.
 */
export function wordingBy(events: readonly CaseEvent[], keyedHash: KeyedHash): WordingOf {
  const kept = events.flatMap(({ said = [] }) => said);
  return (written) => {
    const { id, body, versions } = written;
    const own = ownVersion(written);
    const changed = own && versions[versions.indexOf(own) + 1];
    if (!own || !changed) return { text: body };
    const vouched = kept.findLast((said) => said.id === id);
    const isLast =
      own.text !== null &&
      (!vouched || own.at > vouched.at || keyedHash.fits(hashedText(id, own.text), vouched.hash));
    const by = changed.by ? { id: changed.by.id, login: changed.by.login } : undefined;
    const change = { by, at: changed.at };
    if (isLast && own.text !== null)
      return { text: own.text, changed: { ...change, quoted: "theirs" } };
    const left = versions.findLast((one) => one.by?.id === own.by?.id && one.text !== null);
    return left?.text == null
      ? { text: body, changed: { ...change, quoted: "not-theirs" } }
      : { text: left.text, changed: { ...change, quoted: "earlier" } };
  };
}
