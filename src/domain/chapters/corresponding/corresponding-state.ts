import type { LetterKind, CorrespondingEvent } from "./corresponding-events.ts";
import type { CorrespondingReason } from "./corresponding-refusals.ts";
import type { ReviewingView } from "../reviewing/reviewing-state.ts";
import type { Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { Cause } from "../../values/ids.ts";
import type { PartyRef } from "../../values/party.ts";
import type { Instant } from "../../values/time.ts";

/** A letter to somebody in the case, in the words they read. */
export interface WrittenLetter {
  /** The command it was written in. */
  readonly written: Cause;
  readonly letter: LetterKind;
  readonly party: PartyRef;
  readonly text: string;
  readonly until: Instant | undefined;
  readonly heldAt: Instant;
  /** Since when they can read it; `undefined` while it waits. */
  readonly leftAt: Instant | undefined;
}

/** What was written to people outside. */
export interface CorrespondingState {
  /** Those taken back are not among them. */
  readonly letters: readonly WrittenLetter[];
}

/** What this chapter may know of a case. */
export type CorrespondingView = ReviewingView & CorrespondingState;

export type CorrespondingEventBody = BodyOf<CorrespondingEvent>;
/** What a command of this chapter brings about. */
export type CorrespondingDecision = Decided<CorrespondingEventBody, CorrespondingReason>;
