import type { ConfigProblem } from "../../kernel/file-problem.ts";
import type { Person } from "../../values/person.ts";

/** What a pull request has to be before any review of it counts. */
export type Fault =
  | "not-ours"
  | "from-fork"
  | "not-on-default-branch"
  | "other-files"
  | "file-invalid"
  | "people-renamed"
  | "assent-missing"
  | "not-heard"
  | "pushed-by-stranger";

/** How a resolution stands with those who decide it. */
export interface Agreement {
  readonly isAgreed: boolean;
  readonly approved: readonly Person[];
  readonly objecting: readonly Person[];
  readonly aside: readonly Person[];
  /** Neither approved this commit, nor objected, nor stand aside. */
  readonly awaited: readonly Person[];
  /** Approved an earlier commit: their approval fell with a push. */
  readonly fallen: readonly Person[];
  readonly faults: readonly Fault[];
}

/** Why GitHub does not merge what everybody agreed on: another file is there, or rules ask for more. */
export type HeldUpBy = "conflict" | "rules";

/** The same that the check's table says, and of which pull request. */
export interface SeenAgreement extends Agreement {
  readonly pull: number;
  readonly heldUpBy?: HeldUpBy | undefined;
  /** What is wrong with the file. */
  readonly problems?: readonly ConfigProblem[];
}
