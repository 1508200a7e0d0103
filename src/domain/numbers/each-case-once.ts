import type { CaseEvent } from "../case/case-event.ts";
import type { ForgottenCase } from "./forgotten.ts";

type Events = readonly CaseEvent[];

/**
 * Of all records that were found each case once: one that moved to a room may still lie where it was, with
 * less of it, and one that counts among the forgotten may still lie in an older copy.
 */
export function eachCaseOnce(
  records: readonly Events[],
  { cases }: { readonly cases: readonly Pick<ForgottenCase, "issues">[] },
): readonly Events[] {
  const forgotten = new Set(cases.flatMap(({ issues }) => issues));
  const longest = new Map<string, Events>();
  for (const events of records) {
    const [first] = events;
    if (first?.type !== "ReportReceived" || forgotten.has(first.issue.id)) continue;
    if (events.length > (longest.get(first.issue.id)?.length ?? 0))
      longest.set(first.issue.id, events);
  }
  return [...longest.values()];
}
