import { z } from "zod";
import { Cause, Sha256 } from "../values/ids.ts";
import { Doer } from "../values/person.ts";
import { Said } from "../values/said.ts";
import { Instant } from "../values/time.ts";

/** Longer texts are cut here in an event; the whole text stays in the comment that caused it. */
export const longestText = 2_000;

/** Words somebody wrote, as far as an event keeps them. */
export const Text = z.string().max(longestText);

/** Why somebody does something that takes another member. */
export const Reason = z.string().max(longestText);

/** The beginning of a text, never half of a character. */
export function excerpt(text: string): string {
  const isHalf = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(
    text.slice(longestText - 1, longestText + 1),
  );
  return text.slice(0, isHalf ? longestText - 1 : longestText);
}

/**
 * What every event of a case carries. `at` is when it happened on GitHub, not when it was
 * noticed; `register` names the adopted config it was decided under; `whole` is the SHA-256 of
 * the whole command where the event keeps only the beginning of its text; `said` is what people had
 * said until it was written, be it about this or not.
 */
export const happening = {
  at: Instant,
  by: Doer,
  cause: Cause,
  register: z.strictObject({ n: z.int().positive(), sha256: Sha256 }).optional(),
  whole: Sha256.optional(),
  said: z.array(Said).max(100).optional(),
};

/** What is told of every event. */
export interface Happened {
  readonly type: string;
  readonly at: Instant;
  readonly by: Doer;
  readonly cause: Cause;
  readonly register?: { readonly n: number; readonly sha256: Sha256 } | undefined;
}

/** Events before it is known when, by whom and why they came about. */
export type BodyOf<Event> = Event extends unknown ? Omit<Event, keyof typeof happening> : never;
