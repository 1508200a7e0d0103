import type { CaseEvent } from "../case/case-event.ts";
import type { GitOid } from "../values/ids.ts";
import type { Instant } from "../values/time.ts";
import type { RecordSeen } from "./record-seen.ts";

type RecordAdopted = Extract<CaseEvent, { type: "RecordAdopted" }>;
type Documents = NonNullable<RecordSeen["documents"]>;

/** Every time two members agreed to go on from a record as it stood. */
export function adoptionsIn(events: readonly CaseEvent[]): readonly RecordAdopted[] {
  return events.filter((event) => event.type === "RecordAdopted");
}

export function adoptedHeads(documents: Documents): ReadonlySet<GitOid> {
  return new Set(adoptionsIn(eventsOf(documents)).map(({ head }) => head));
}

/** What was done to the status comment until then is settled. */
export function settledUntil(documents: Documents): Instant | undefined {
  return adoptionsIn(eventsOf(documents)).at(-1)?.at;
}

/** The documents after the last adoption; all of them where there was none. */
export function sinceAdoption(documents: Documents): Documents {
  const last = documents.findLastIndex(({ content }) => content.type === "RecordAdopted");
  return documents.slice(last + 1);
}

export function eventsOf(documents: Documents): readonly CaseEvent[] {
  return documents.map(({ content }) => content);
}
