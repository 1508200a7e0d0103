import type { z } from "zod";
import type { Place } from "./place.ts";
import type { SpaceEntry } from "./space-entry.ts";
import type { SpaceWords, WordsOfSpaces } from "./space-words.ts";

/** The shape of a kind's entry in the config, told from others by its `kind`. */
export type EntrySchema = z.ZodType<SpaceEntry> & z.core.$ZodTypeDiscriminable;

/**
 * What the rules need of a kind of space, as data. How people are put out there is its port's; the
 * list of kinds stands outside, in the registry.
 */
export interface KindOfSpace {
  /** As in the config: `github`. */
  readonly kind: string;
  readonly entry: EntrySchema;
  /** The places a ban from that space holds in; none where the entry cannot be read. */
  readonly placesIn: (entry: SpaceEntry) => readonly Place[];
  /** Whether the host sets a key for each of its spaces, by the space's name. */
  readonly isKeyed: boolean;
  /** None where people do everything. */
  readonly words: SpaceWords | undefined;
}

export function wordsOf(kinds: readonly KindOfSpace[]): WordsOfSpaces {
  return new Map(kinds.flatMap(({ kind, words }) => (words ? [[kind, words] as const] : [])));
}
