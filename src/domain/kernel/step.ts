import type { Person } from "../values/person.ts";
import type { Instant } from "../values/time.ts";

/** What is owed next in a case, by whom and by when. */
export type Step<Due> = Due & {
  readonly by: readonly Person[];
  /** `undefined` where no deadline runs. */
  readonly dueAt: Instant | undefined;
};

/** The same before it is known who decides the case: by any of them, without a deadline, unless it says so. */
export type Owing<Due> = Due & Partial<Pick<Step<Due>, "by" | "dueAt">>;

/** How a step is put to people. */
export interface StepInWords {
  readonly heading: string;
  /** A line to copy. */
  readonly line?: string;
  readonly words?: string;
  /** Comments with gaps to fill, where the step takes more than a line. */
  readonly skeletons?: readonly string[];
  /** Whether the line is itself what is owed, and does not tell of something done elsewhere. */
  readonly isTheComment?: true;
  /** Whether an answer is waited for, and silence is one. */
  readonly isAnAnswer?: true;
  /** Whether somebody else brings it, and those who owe it only note it. */
  readonly isOnlyNoted?: true;
  /** Whether each of those who owe it owes it. */
  readonly isForEach?: true;
}

/** By what is owed, how it is put to people. */
export type StepsInWords<Due extends { readonly owed: string }> = {
  readonly [Owed in Due["owed"]]: (due: Extract<Due, { owed: Owed }>) => StepInWords;
};
