import type { ConfigReview } from "../../../src/domain/committee/config-agreement.ts";
import { NodeId } from "../../../src/domain/values/ids.ts";
import { Instant } from "../../../src/domain/values/time.ts";
import type { ObservedMergedPull, ObservedOpenPull } from "../../../src/ports/observed-pull.ts";
import { cast, oidOf } from "./fake-repository.ts";
import { config } from "./set-up-of.ts";

/** The config with another deputy: councillors have to approve it. */
export const changed = config.replace("deputies: [bo]", "deputies: [cy]");
export const head = oidOf("head");
export const mergedAt = Instant.parse("2026-11-22T17:00:00Z");

export function person(login: string) {
  return { id: cast[login] ?? 0, login };
}

export function approvedBy(...logins: readonly string[]): readonly ConfigReview[] {
  return logins.map((login) => ({
    id: NodeId.parse(`PRR_${login}`),
    by: person(login),
    state: "APPROVED",
    commit: head,
    was: undefined,
    dismissedBy: undefined,
    submittedAt: Instant.parse("2026-11-22T16:30:00Z"),
    dismissedAt: undefined,
  }));
}

const proposal = {
  id: NodeId.parse("PR_1"),
  number: 7,
  head,
  author: person("dee"),
  reviews: approvedBy("eve", "fay"),
  hasAllReviews: true,
  isFromElsewhere: false,
};

/** A merged pull request that brought this text, approved by two councillors. */
export function merged(text: string, change: Partial<ObservedMergedPull> = {}): ObservedMergedPull {
  return {
    ...proposal,
    mergedAt,
    mergedBy: person("ada"),
    merge: oidOf("merge"),
    approvedBlob: oidOf(text),
    mergedBlob: oidOf(text),
    ...change,
  };
}

/** The same, still open. */
export function open(
  text: string | undefined,
  change: Partial<ObservedOpenPull> = {},
): ObservedOpenPull {
  return {
    ...proposal,
    branch: "another-config",
    changesConfig: true,
    changesResolutions: false,
    changesMore: false,
    config: text === undefined ? undefined : { blob: oidOf(text), bytes: text.length, text },
    letters: [],
    marks: {},
    ...change,
  };
}
