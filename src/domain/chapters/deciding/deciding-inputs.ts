import type { PullMerge, SeenPull } from "./seen-pull.ts";
import type { Occurrence } from "../../kernel/occurrence.ts";
import type { GitOid } from "../../values/ids.ts";

/** A resolution's pull request was merged, by the app or by hand. */
export interface MergeInput extends Occurrence {
  readonly kind: "merge";
  readonly pull: SeenPull & { readonly merge: PullMerge };
}

/** How a resolution's open pull request is found to stand; the same is met again with every look. */
export interface StandingInput extends Occurrence {
  readonly kind: "standing";
  readonly pull: SeenPull;
}

/** The default branch holds a file for this case that no pull request brought there. */
export interface PushInput extends Occurrence {
  readonly kind: "push";
  readonly commit: GitOid;
  readonly blob: GitOid;
}
