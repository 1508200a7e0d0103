import type { Standing } from "./standing.ts";

/** What a place shows of somebody, looked at right before a member's word about it is decided. */
export interface SeenThere {
  readonly standing: Standing;
  /** Whether they are among its people now, put out or not. */
  readonly isMember: boolean;
  /** Where anybody who may look can see it, should they stand so. */
  readonly proofs: Readonly<Record<"imposed" | "free", string>>;
}

/** By the number of the action it is about; what could not be seen is missing. */
export type SeenInPlaces = ReadonlyMap<number, SeenThere>;
