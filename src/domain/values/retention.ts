/** For how many months what a committee has is kept, before it is forgotten. */
export interface Retention {
  /** What a case holds, once it is closed and its last measure has ended. */
  readonly caseMonths: number;
  /** The same of a case in which nothing was found to be a violation. */
  readonly noViolationMonths: number;
}

/** Where the committee says nothing else. */
export const usualRetention: Retention = { caseMonths: 24, noViolationMonths: 12 };
