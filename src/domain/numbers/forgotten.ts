import { z } from "zod";
import { countsOf, numbersIn, tables } from "./year-numbers.ts";
import type { CaseEvent } from "../case/case-event.ts";
import type { AdoptedConfig } from "../values/adopted-config.ts";
import { CodeName, NodeId, Sha256 } from "../values/ids.ts";
import { Instant } from "../values/time.ts";

/** All that is known of a case that was forgotten: that it was, and by which hash its record is known. */
const ForgottenCase = z.strictObject({
  /** Missing for the case of a room, whose name stands nowhere else. */
  code_name: CodeName.optional(),
  /** Where it was, from the first on. */
  issues: z.array(NodeId).min(1).max(20),
  forgotten_at: Instant,
  /** How many its record had, and the hash of the last. */
  documents: z.int().positive(),
  sha256: Sha256,
});
export type ForgottenCase = z.infer<typeof ForgottenCase>;

/** What the forgotten cases of a year come to together, as `yearNumbers` counts. */
const ForgottenYear = z.strictObject({
  year: z.int(),
  cases: z.int().positive(),
  counts: z.record(z.enum(tables), z.record(z.string().max(80), z.int().positive())),
});

/**
 * What the register says of forgotten cases. The numbers of a year stay true without them; which case
 * brought which is not said.
 */
export const Forgotten = z.strictObject({
  cases: z.array(ForgottenCase),
  years: z.array(ForgottenYear),
});
export type Forgotten = z.infer<typeof Forgotten>;

export const nothingForgotten: Forgotten = { cases: [], years: [] };

/** A case whose record is whole. */
interface Whole {
  readonly codeName: CodeName | undefined;
  /** Where it was, from the first on. */
  readonly issues: readonly NodeId[];
  readonly events: readonly CaseEvent[];
  readonly sha256: Sha256;
}

/** What the register says once this case is forgotten too; the same where it is already. */
export function withForgotten(
  before: Forgotten,
  { codeName, issues, events, sha256 }: Whole,
  adopted: readonly AdoptedConfig[],
  now: Instant,
): Forgotten {
  if (before.cases.some((one) => one.sha256 === sha256)) return before;
  const one = {
    ...(codeName !== undefined && { code_name: codeName }),
    issues: [...issues],
    forgotten_at: now,
    documents: events.length,
    sha256,
  };
  return { cases: [...before.cases, one], years: yearsWith(before.years, events, adopted, now) };
}

/** It counts in the year in which it would have, be that one not over yet. */
function yearsWith(
  before: Forgotten["years"],
  events: readonly CaseEvent[],
  adopted: readonly AdoptedConfig[],
  now: Instant,
): Forgotten["years"] {
  // One of the council's is told of a year later.
  const last = yearOf(now) + 1;
  const first = Math.min(...events.map(({ at }) => yearOf(at)), last);
  for (let year = first; year <= last; year += 1) {
    const numbers = numbersIn(year, events, adopted);
    if (!numbers) continue;
    const known = before.find((one) => one.year === year);
    const counted = { year, cases: (known?.cases ?? 0) + 1, counts: countsOf([numbers], known) };
    return [...before.filter((one) => one !== known), counted].toSorted((a, b) => a.year - b.year);
  }
  return before;
}

function yearOf(at: Instant): number {
  return Number(at.slice(0, 4));
}
