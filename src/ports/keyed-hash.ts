import type { Sha256 } from "../domain/values/ids.ts";

/** Hashes that tell nothing to whoever lacks the host's key, be the text ever so easy to guess. */
export interface KeyedHash {
  of(text: string): Sha256;
  /** With the key of now and each before, that of now first. */
  ofEach(text: string): readonly Sha256[];
  /** Whether this is the text's, made with the key of now or one before. */
  fits(text: string, hash: Sha256): boolean;
}
