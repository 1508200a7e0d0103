import type { ConfigProposal } from "../domain/committee/config-agreement.ts";
import type { GitOid, NodeId } from "../domain/values/ids.ts";
import type { Doer } from "../domain/values/person.ts";
import type { Instant } from "../domain/values/time.ts";
import type { FileSeen, ObservedConfigFile } from "./observed-config-file.ts";

/** The checks this app sets on pull requests that are no resolutions. */
export type CheckName = "comity/config" | "comity/consensus";

interface ObservedPull extends ConfigProposal {
  readonly id: NodeId;
  readonly number: number;
  /** From a branch of another repository. */
  readonly isFromElsewhere: boolean;
  /** Whether GitHub handed out all reviews: of some nothing can be decided. */
  readonly hasAllReviews: boolean;
}

/** An open pull request into the default branch. */
export interface ObservedOpenPull extends ObservedPull {
  readonly branch: string;
  /** Whether `.github/comity.yml` may be another after the merge, or anything in `resolutions`. */
  readonly changesConfig: boolean;
  readonly changesResolutions: boolean;
  /** Whether anything beside the config may be another, or GitHub lists nothing that is. */
  readonly changesMore: boolean;
  /** `.github/comity.yml` at its head. */
  readonly config: ObservedConfigFile | undefined;
  /** The committee's own letters at its head. */
  readonly letters: readonly FileSeen[];
  /** What this app's newest check of that name on the head was marked with. */
  readonly marks: Readonly<Partial<Record<CheckName, string>>>;
}

/** A merged pull request that brought the newest change of a file. */
export interface ObservedMergedPull extends ObservedPull {
  readonly mergedAt: Instant;
  readonly mergedBy: Doer;
  /** The commit it became on the default branch. */
  readonly merge: GitOid;
  /** The file's blob, as approved and as merged; `undefined` where there is none. */
  readonly approvedBlob: GitOid | undefined;
  readonly mergedBlob: GitOid | undefined;
}
