import { Cause, GitOid, NodeId } from "../../src/domain/values/ids.ts";
import type { Person } from "../../src/domain/values/person.ts";
import type { PullReview, SeenPull } from "../../src/domain/chapters/deciding/seen-pull.ts";
import type { Instant } from "../../src/domain/values/time.ts";
import { at } from "../domain/given.ts";

export const head = GitOid.parse("b".repeat(40));
const base = GitOid.parse("a".repeat(40));

/** The app's pull request with this text, proposed on 22 November, 16:30, in order throughout. */
export function pull(text: string | undefined, differing: Partial<SeenPull> = {}): SeenPull {
  return {
    id: NodeId.parse("PR_1"),
    number: 2,
    state: "OPEN",
    updatedAt: at("22 16:30"),
    isDraft: false,
    isFromFork: false,
    isOurs: true,
    base: "main",
    isOnDefaultBranch: true,
    hasConflict: false,
    head,
    changedPaths: ["resolutions/amber-heron.md"],
    text,
    commits: [
      {
        oid: head,
        committedAt: at("22 16:30"),
        isOurs: true,
        author: undefined,
        proposal: Cause.parse("IC_proposal#1"),
      },
    ],
    reviews: [],
    requested: [],
    closings: [],
    draftings: [],
    merge: undefined,
    check: undefined,
    ...differing,
  };
}

export function approval(
  by: Person,
  submittedAt: Instant,
  differing: Partial<PullReview> = {},
): PullReview {
  return {
    id: NodeId.parse(`PRR_${by.login}_${submittedAt}`),
    by,
    state: "APPROVED",
    commit: head,
    was: undefined,
    dismissedBy: undefined,
    submittedAt,
    dismissedAt: undefined,
    body: "",
    ...differing,
  };
}

export const elsewhere = base;
