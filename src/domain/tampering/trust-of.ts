import type { AdoptedConfig } from "../values/adopted-config.ts";
import type { GitOid } from "../values/ids.ts";
import type { Instant } from "../values/time.ts";
import { adoptedHeads, adoptionsIn, settledUntil, sinceAdoption } from "./adoptions.ts";
import type { Distrust, Trust } from "./distrust.ts";
import { descendsFrom, foreignCommit } from "./line-of-commits.ts";
import type { AnchorSeen, ChainEnd, RecordSeen, RecordSeenBefore } from "./record-seen.ts";

export interface Sighting {
  readonly record: RecordSeen | "missing" | "twice";
  readonly anchor: AnchorSeen;
  readonly before: RecordSeenBefore | undefined;
  /** The commit every record starts from. */
  readonly rootOid: GitOid;
  readonly configs: readonly Pick<AdoptedConfig, "register">[];
}

type Documents = NonNullable<RecordSeen["documents"]>;

/**
 * Whether a record may be decided from: every commit is the app's own and every document signed by
 * it, nothing of it was taken away, and the status comment that says where it ends was touched by nobody else.
 *
 * What two members adopted is settled: earlier commits, and what was done to the status comment
 * until then.
 */
export function trustOf(sighting: Sighting): Trust {
  const distrusted = distrustOf(sighting);
  return distrusted ? { distrusted } : "trusted";
}

function distrustOf(sighting: Sighting): Distrust | undefined {
  const { record, anchor, before, rootOid, configs } = sighting;
  if (record === "missing") return "record-missing";
  if (record === "twice") return "two-records";
  const { branch, documents } = record;
  if (!documents) return "record-unreadable";
  if (foreignCommit(branch, rootOid, adoptedHeads(documents))) return "foreign-commit";
  if (sinceAdoption(documents).some(({ isSigned }) => !isSigned)) return "foreign-document";
  if (hasOtherFiles(record, documents)) return "other-files";
  const settledAt = settledUntil(documents);
  if (isAfter(anchor.editedAt, settledAt)) return "anchor-edited";
  if (isAfter(anchor.deletedAt, settledAt)) return "anchor-deleted";
  if (!reaches(documents, anchor.end) || !followsFrom(record, documents, before)) return "cut-back";
  return isUnderKnownConfigs(documents, configs) ? undefined : "register-behind";
}

function hasOtherFiles({ otherFiles }: RecordSeen, documents: Documents): boolean {
  const adopted = new Set(adoptionsIn(documents).flatMap(({ besides = [] }) => besides));
  return otherFiles.some((path) => !adopted.has(path));
}

function isAfter(instant: Instant | undefined, settledAt: Instant | undefined): boolean {
  return instant !== undefined && (settledAt === undefined || instant > settledAt);
}

/** Whether the chain holds this end, or two members agreed to go on without it. */
export function reaches(documents: Documents, end: ChainEnd | undefined): boolean {
  if (!end) return true;
  return (
    isSame(documents[end.n - 1], end) ||
    adoptionsIn(documents).some(({ instead }) => isSame(instead, end))
  );
}

function isSame(a: ChainEnd | undefined, b: ChainEnd): boolean {
  return a?.n === b.n && a.sha256 === b.sha256;
}

/** An adoption that was not known then may have led anywhere. */
function followsFrom(
  { branch }: RecordSeen,
  documents: Documents,
  before: RecordSeenBefore | undefined,
): boolean {
  if (!before || adoptionsIn(documents).length > before.adoptions) return true;
  return isSame(documents[before.n - 1], before) && descendsFrom(branch, before.headOid);
}

/**
 * Whether Comity wrote all of it since it was last agreed to, and the chain holds the end that is anchored: as
 * much as can be told of a record by itself.
 */
export function isOwnWhole(documents: Documents, end: ChainEnd | undefined): boolean {
  return sinceAdoption(documents).every(({ isSigned }) => isSigned) && reaches(documents, end);
}

/** A config that a decision was taken under must still be on the register. */
function isUnderKnownConfigs(documents: Documents, configs: Sighting["configs"]): boolean {
  return sinceAdoption(documents).every(
    ({ content: { register } }) =>
      !register || configs.some((config) => isSame(config.register, register)),
  );
}
