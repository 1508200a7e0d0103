import type { Happened } from "../kernel/happening.ts";
import type { RecordSeen } from "./record-seen.ts";
import type { RecordAdopted } from "./tampering-events.ts";
import type { GitOid } from "../values/ids.ts";
import type { Instant } from "../values/time.ts";

type Documents = NonNullable<RecordSeen["documents"]>;

/** Every time two members agreed to go on from a record as it stood. */
export function adoptionsIn(events: readonly Happened[]): readonly RecordAdopted[] {
  return events.filter(isAdoption);
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

function isAdoption(event: Happened): event is RecordAdopted {
  return event.type === "RecordAdopted";
}

export function eventsOf(documents: Documents): readonly Happened[] {
  return documents.map(({ content }) => content);
}
