import type { DocumentSeen } from "./record-seen.ts";
import type { RecordAdopted } from "./tampering-events.ts";
import type { GitOid } from "../values/ids.ts";
import type { Instant } from "../values/time.ts";

type Documents = readonly DocumentSeen[];

/** Every time two members agreed to go on from a record as it stood, as far as Comity says so. */
export function adoptionsIn(documents: Documents): readonly RecordAdopted[] {
  return documents.filter(isAdoption).map(({ content }) => content);
}

export function adoptedHeads(documents: Documents): ReadonlySet<GitOid> {
  return new Set(adoptionsIn(documents).map(({ head }) => head));
}

/** What was done to the status comment until then is settled. */
export function settledUntil(documents: Documents): Instant | undefined {
  return adoptionsIn(documents).at(-1)?.at;
}

/** The documents after the last adoption; all of them where there was none. */
export function sinceAdoption(documents: Documents): Documents {
  const last = documents.findLastIndex(isAdoption);
  return documents.slice(last + 1);
}

interface Adoption extends DocumentSeen {
  readonly content: RecordAdopted;
}

function isAdoption(document: DocumentSeen): document is Adoption {
  return document.isSigned && document.content.type === "RecordAdopted";
}
