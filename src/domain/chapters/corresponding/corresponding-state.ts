import type { SendLetterAct } from "./corresponding-acts.ts";
import type { CorrespondingEvent, LetterKind, LetterWay } from "./corresponding-events.ts";
import type { CorrespondingReason } from "./corresponding-refusals.ts";
import type { ReviewingView } from "../reviewing/reviewing-state.ts";
import type { AwaitsSecond, Decided } from "../../kernel/asking.ts";
import type { BodyOf } from "../../kernel/happening.ts";
import type { Cause } from "../../values/ids.ts";
import type { Addressee, PartyRef } from "../../values/party.ts";
import type { Person } from "../../values/person.ts";
import type { Instant } from "../../values/time.ts";

/** A letter to somebody in the case, in the words they read. */
export interface WrittenLetter {
  /** The command it was written in. */
  readonly written: Cause;
  readonly letter: LetterKind;
  readonly party: Addressee;
  readonly text: string;
  readonly until: Instant | undefined;
  readonly about?: "safety" | undefined;
  readonly way: LetterWay;
  /** Where it goes by mail, when it was written; `undefined` of a list. */
  readonly address: string | undefined;
  readonly heldAt: Instant;
  /** Since when it is to be mailed. */
  readonly releasedAt: Instant | undefined;
  /** Since when they can read it; `undefined` while it waits. */
  readonly leftAt: Instant | undefined;
}

/** A private code that whoever alone knows somebody is to hand over, by the command that asked for it. */
export interface CodeToHandOver {
  readonly party: PartyRef;
  readonly asked: Cause;
}

/** What was written to people outside. */
export interface CorrespondingState {
  /** Those taken back are not among them. */
  readonly letters: readonly WrittenLetter[];
  /** Which letters to whom were left to another member. */
  readonly delegated: readonly {
    readonly letter: LetterKind;
    readonly party: PartyRef;
    readonly to: Person;
  }[];
  /** The private codes that members asked for to hand over, the newest of each. */
  readonly codesAsked: readonly CodeToHandOver[];
}

/** What this chapter may know of a case. */
export type CorrespondingView = ReviewingView & CorrespondingState;

export type CorrespondingEventBody = BodyOf<CorrespondingEvent> | AwaitsSecond<SendLetterAct>;
/** What a command of this chapter brings about. */
export type CorrespondingDecision = Decided<CorrespondingEventBody, CorrespondingReason>;
