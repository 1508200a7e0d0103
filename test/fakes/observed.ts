import { GitOid, NodeId, Cause } from "../../src/domain/values/ids.ts";
import type { Instant } from "../../src/domain/values/time.ts";
import type { Person } from "../../src/domain/values/person.ts";
import type { CaseObservation, ObservedComment } from "../../src/ports/observation.ts";
import { ada, at, bo } from "../domain/given.ts";

/** A comment by bo, written at 17:00 and never edited, but for what is said otherwise. */
export function comment(differing: Partial<ObservedComment> & { body: string }): ObservedComment {
  const { body, createdAt = at("22 17:00") } = differing;
  const author =
    differing.author === undefined ? { ...bo, kind: "user" as const } : differing.author;
  return {
    id: NodeId.parse("IC_1"),
    databaseId: 501,
    createdAt,
    updatedAt: createdAt,
    author,
    ours: false,
    viaEmail: false,
    versions: [{ at: createdAt, by: author, text: body }],
    versionsTruncated: false,
    ourReactions: { eyes: false, confused: false },
    ...differing,
  };
}

export function edited(by: Person, when: Instant, text: string | null) {
  return { at: when, by: { ...by, kind: "user" as const }, text };
}

/** A report by ada of 22 November, 16:00, as the issue form makes it, and nothing else yet. */
export function observation(differing: Partial<CaseObservation> = {}): CaseObservation {
  return {
    observedAt: at("22 16:00"),
    issue: {
      id: NodeId.parse("I_1"),
      databaseId: 1,
      number: 1,
      title: "a first title",
      firstTitle: "a first title",
      state: "OPEN",
      isLocked: false,
      createdAt: at("22 16:00"),
      author: { ...ada, kind: "user" },
      viaEmail: false,
      body: "",
      versions: [{ at: at("22 16:00"), by: { ...ada, kind: "user" }, text: "" }],
      versionsTruncated: false,
      labels: ["report"],
      assignees: [],
    },
    card: undefined,
    comments: [],
    commentsReadBackTo: undefined,
    assignments: [],
    changes: [],
    deletions: [],
    records: [],
    anchors: [],
    registerHead: GitOid.parse("0".repeat(40)),
    ourCommentsDeletedAt: [],
    resolution: undefined,
    app: { id: 77 },
    ...differing,
  };
}

export const causeOf = (text: string) => Cause.parse(text);
