import { CodeName, type Sha256 } from "./ids.ts";

interface Words {
  /** At least 1,024 of them. */
  readonly first: readonly string[];
  /** At least 2,048 of them. */
  readonly second: readonly string[];
}

/**
 * The names a case may get, in the order they are tried: drawn from the word lists by the hash of
 * the node id. The one that is free when the case opens is stored and never drawn again.
 *
 * @param hash SHA-256 of the node id; eight names come from one hash.
 */
export function codeNameCandidates(hash: Sha256, words: Words): readonly CodeName[] {
  return Array.from({ length: 8 }, (_, i) => {
    const draw = Number.parseInt(hash.slice(i * 8, i * 8 + 8), 16);
    const first = words.first[draw % words.first.length];
    const second = words.second[Math.floor(draw / words.first.length) % words.second.length];
    return CodeName.parse(`${first}-${second}`);
  });
}
